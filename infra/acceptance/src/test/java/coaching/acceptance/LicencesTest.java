package coaching.acceptance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/// What ships may be given on under the Apache licence. Of several licences of one part, one is enough.
class LicencesTest {

    private static final Set<String> FREE = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause",
        "EPL-1.0",
        "EPL-2.0", "CC0-1.0", "GPL-2.0-with-classpath-exception");

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void every_part_that_ships_is_free(String service) throws IOException {
        var file = Path.of("../..", service, "target/classes/META-INF/sbom/application.cdx.json");
        var components = JsonMapper.shared().readTree(Files.readString(file)).get("components").valueStream().toList();
        assertThat(components).hasSizeGreaterThan(50).allSatisfy(component -> assertThat(licences(component))
            .as(component.get("purl").asString()).containsAnyElementsOf(FREE));
    }

    private static Set<String> licences(JsonNode component) {
        return component.path("licenses").valueStream().flatMap(LicencesTest::names).collect(toSet());
    }

    private static Stream<String> names(JsonNode licence) {
        return Stream.of(licence.at("/license/id"), licence.at("/license/name"), licence.at("/expression"))
            .filter(JsonNode::isString).map(JsonNode::asString);
    }
}
