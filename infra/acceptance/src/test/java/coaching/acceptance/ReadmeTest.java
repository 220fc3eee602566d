package coaching.acceptance;

import coaching.acceptance.DocumentedImport.Choice;
import coaching.acceptance.readme.Document;
import coaching.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What the README and the documents give to be typed is typed as it stands there, and does what they say.
/// [ReadmeCommandsTest] looks at everything else they name.
class ReadmeTest {

    private static final Pattern USER = Pattern.compile("as `(\\w+)` \\((?:password )?`([^`]+)`\\)");

    private final Document readme = Document.read("README.md");
    private final Document operations = Document.read("infra/docs/operations.md");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_import_is_tried_and_then_recorded() throws Exception {
        var documented = new DocumentedImport(Product.shared(), folder);
        var commands = readme.block("--data-binary");
        assertThat(documented.sessionsHeld()).isEqualTo(1);
        assertEachColumnMatters(documented, commands);
        documented.write(readme, Choice.FIRST);
        assertTaken(documented.answer(commands), true);
        assertTaken(documented.answer(forGood(commands)), false);
        assertThat(documented.sessionsHeld()).isEqualTo(3);
        var others = commands.replace("my-import-1", "my-import-2");
        documented.write(readme, Choice.LAST);
        assertTaken(documented.answer(others), true);
        assertTaken(documented.answer(forGood(others)), false);
        assertThat(documented.sessionsHeld()).isEqualTo(5);
    }

    /// Were the README to name any column otherwise, the import would not take all it documents.
    private void assertEachColumnMatters(DocumentedImport documented, String commands) throws IOException {
        for (var titles : readme.firstCells("column")) {
            for (var title : titles) {
                var choice = title.equals(titles.getFirst()) ? Choice.FIRST : Choice.LAST;
                documented.write(readme.with("`" + title + "`", "`other_" + title + "`"), choice);
                var answer = documented.answer(commands);
                assertThatThrownBy(() -> assertTaken(answer, true)).as(title).isInstanceOf(AssertionError.class);
            }
        }
    }

    private static String forGood(String commands) {
        assertThat(commands).contains("dryRun=true");
        return commands.replace("dryRun=true", "dryRun=false");
    }

    private static void assertTaken(JsonNode answer, boolean dry) {
        assertThat(answer.path("dryRun").asBoolean(!dry)).as(answer.toString()).isEqualTo(dry);
        assertThat(answer.path("committed").asBoolean(dry)).as(answer.toString()).isEqualTo(!dry);
        assertThat(answer.path("ignoredColumns").asInt(-1)).as(answer.toString()).isZero();
        assertThat(answer.path("rows").valueStream().map(it -> it.path("outcome").asString()))
            .as(answer.toString()).containsExactly("RECORD", "RECORD");
    }

    @Test
    void the_demo_users_sign_in() {
        var users = USER.matcher(readme.text()).results().toList();
        assertThat(users).extracting(it -> it.group(1)).containsExactly("manager", "coordinator", "auditor",
            "administrator", "participant", "partner");
        for (var user : users) {
            var programmes = Client.of(user.group(1), user.group(2), Product.shared()).read("/api/programmes");
            assertThat(programmes.path("programmes").isEmpty()).isFalse();
        }
        assertThatThrownBy(() -> Client.of("manager", "kept-manger", Product.shared()))
            .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_rebuild_is_asked_for() throws Exception {
        var documented = new DocumentedImport(Product.shared(), folder);
        var operator = Client.of("operator", Product.shared());
        var before = live(operator);
        assertThat(documented.type(operations.block("/api/operations/rebuild")).code()).isZero();
        Product.await("a new generation is live", () -> !live(operator).equals(before));
    }

    private static List<JsonNode> live(Client operator) {
        return operator.read("/api/operations/rebuild").get("generations").valueStream()
            .filter(it -> it.get("stage").asString().equals("LIVE")).map(it -> it.get("generation")).toList();
    }

    @Test
    void the_roles_and_databases_are_made() throws Exception {
        try (var server = EmbeddedPostgres.start(folder.resolve("postgres"));
             var connection = server.connectAsSuperuser("postgres");
             var sql = connection.createStatement()) {
            for (var statement : operations.block("CREATE ROLE").split(";.*\\n", -1)) {
                sql.execute(statement);
            }
            var databases = sql.executeQuery(
                "SELECT string_agg(datname, ' ' ORDER BY datname) FROM pg_database WHERE datname LIKE 'kept%'");
            databases.next();
            assertThat(databases.getString(1)).isEqualTo("kept_issuer kept_keys kept_read kept_store kept_vault");
        }
    }
}
