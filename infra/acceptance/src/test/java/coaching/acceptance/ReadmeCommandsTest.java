package coaching.acceptance;

import coaching.acceptance.readme.Document;
import coaching.acceptance.readme.Document.Block;
import coaching.acceptance.readme.Links;
import coaching.acceptance.readme.MavenLine;
import coaching.acceptance.readme.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// What the README and the documents name is there: files, scripts with their arguments, modules, tests, properties. A
/// command of a kind that is not listed here fails, so that each new one gets a check.
class ReadmeCommandsTest {

    /// What looks at the blocks of a language, or at those that begin so.
    private static final Map<String, String> BLOCKS = Map.of(
        "sql", "ReadmeTest runs it",
        "properties", "settings of other machines: OwnServersTest starts with such",
        "TOKEN=$(curl -s -u kept-integration:", "ReadmeTest types it",
        "TOKEN=$(curl -s -u kept-operations:", "ReadmeTest types it",
        " participants, coordinators, imports", "a drawing");

    /// Within sentences, and not to be typed as they stand.
    private static final Set<String> NOT_TYPED = Set.of("kill -9",
        "java -jar … --spring.config.additional-location=file:FILE");

    private static final Pattern COMMAND = Pattern.compile("(infra/.*|mvn .*|--?[a-zA-Z].*|[a-z][a-z0-9.-]* .*)");
    private static final Pattern MEASURES = Pattern.compile("`infra/bench NAME` measures ((?:`\\w+`(?:, )?)+)");

    private static final String PAGES = "query-service/ui/package.json";

    static Stream<Document> documents() {
        return Document.all().stream();
    }

    static Stream<Document> instructions() {
        return Stream.of("README.md", "infra/docs/recipes.md", "infra/docs/operations.md", "infra/docs/proxy.md")
            .map(Document::read);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void links_lead_somewhere(Document document) {
        assertThat(Links.faults(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("instructions")
    void commands_are_known(Document document) {
        assertThat(faults(document)).isEmpty();
    }

    private static List<String> faults(Document document) {
        var faults = new ArrayList<String>();
        document.blocks().stream().filter(it -> !isLookedAt(it)).flatMap(it -> it.text().lines())
            .map(it -> it.replaceAll(" +#.*", "")).flatMap(it -> faults(it).stream()).forEach(faults::add);
        document.spans().stream().distinct().filter(it -> COMMAND.matcher(it).matches())
            .filter(it -> !NOT_TYPED.contains(it)).flatMap(it -> faults(it).stream()).forEach(faults::add);
        return faults;
    }

    private static boolean isLookedAt(Block block) {
        return BLOCKS.keySet().stream().anyMatch(it -> block.language().equals(it) || block.text().startsWith(it));
    }

    /// An option on its own is one of `infra/up`.
    private static List<String> faults(String command) {
        if (command.startsWith("infra/")) {
            return Scripts.faults(command);
        }
        if (command.startsWith("mvn ") || command.startsWith("-D")) {
            return MavenLine.faults(command);
        }
        if (command.startsWith("npm run ")) {
            return Document.read(PAGES).text().contains("\"" + command.substring("npm run ".length()) + "\": ")
                ? List.of()
                : List.of("no such script: " + command);
        }
        return command.startsWith("--") ? Scripts.faults("infra/up " + command)
            : List.of("nothing looks at: " + command);
    }

    @Test
    void each_listed_exception_is_needed() {
        var blocks = instructions().flatMap(it -> it.blocks().stream()).toList();
        assertThat(BLOCKS.keySet()).allMatch(it -> blocks.stream()
            .anyMatch(block -> block.language().equals(it) || block.text().startsWith(it)));
        assertThat(instructions().flatMap(it -> it.spans().stream())).containsAll(NOT_TYPED);
    }

    @Test
    void every_benchmark_is_named() {
        var named = MEASURES.matcher(Document.read("README.md").text());
        assertThat(named.find()).isTrue();
        assertThat(named.group(1).replace("`", "").split(", ", -1))
            .containsExactlyInAnyOrderElementsOf(Scripts.benchmarks());
        assertThat(Scripts.asked("infra/bench").out()).contains(Scripts.benchmarks());
    }

    @Test
    void the_ports_are_the_defaults() {
        var help = Scripts.asked("infra/up").out();
        Pattern.compile("localhost:(\\d+)").matcher(Document.read("README.md").text()).results()
            .forEach(it -> assertThat(help).contains("default: " + it.group(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "soak", "test", "up", "down", "format", "import-groups"})
    void scripts_call_maven_as_it_can_be_called(String script) throws IOException {
        var text = Files.readString(Document.CHECKOUT.resolve("infra", script));
        assertThat(MavenLine.callsIn(text)).allSatisfy(it -> assertThat(MavenLine.faults(it)).isEmpty());
    }

    @Test
    void the_readme_is_short() {
        assertThat(Document.read("README.md").text().lines().count()).isBetween(100L, 200L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"`infra/up --dmeo`", "`infra/up --config FILE --prot 1`", "`infra/bench apend`",
        "`infra/bench append --lnog`", "`infra/bench FIGURE`", "`infra/soak kil`", "`infra/test --quick`",
        "`infra/down --date DIR`", "`infra/import-groups --cvs FILE --cadence GROUP=DAYS,…`", "`infra/upp`",
        "`infra/tools.txt`", "`--dmeo`", "`-Dkept.contract.wirte=true`", "`-Dexce.skip=true`",
        "`mvn test -pl MODULE -am -Dtset=NAME`", "`mvn test -pl query-servcie`", "`mvn tets`",
        "`mvn test -pl analytics -Dtest=ContractTest`", "`docker compose up`", "`npm run generat`",
        "```\ndocker compose up\n```\n", "```\ninfra/up --demo\ncurl localhost\n```\n"})
    void a_planted_command_is_found(String text) {
        assertThat(faults(new Document("README.md", text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a](REDME.md)", "[a](infra/docs/recipes.md#no-such-heading)", "[a](#nothing)",
        "![a](query-service/ui/docs/baord.png)"})
    void a_planted_link_is_found(String text) {
        assertThat(Links.faults(new Document("README.md", text))).hasSize(1);
    }

    @Test
    void an_unknown_benchmark_is_answered_with_those_there_are() {
        var answer = Scripts.asked("infra/bench apend");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("append | replay | rebuild | lag | fold");
    }
}
