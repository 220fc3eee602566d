package coaching.wire;

import coaching.events.UnknownEvent;
import coaching.wire.shape.MalformedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.function.Consumer;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MalformedEventTest {

    private static final JsonMapper TREES = new JsonMapper();

    private final EventCodec codec = new EventCodec();

    static Stream<Fixture> bare() {
        var bare = Fixture.all();
        return bare.stream().filter(it -> bare.stream().noneMatch(other -> fuller(other, it)));
    }

    private static boolean fuller(Fixture it, Fixture than) {
        return than.type().equals(it.type()) && it.json().length() < than.json().length();
    }

    @ParameterizedTest
    @MethodSource("bare")
    void a_missing_field_is_named(Fixture fixture) {
        for (var field : fields(fixture)) {
            assertRefused(fixture, field, it -> it.remove(field), "is missing");
        }
    }

    @ParameterizedTest
    @MethodSource("bare")
    void a_null_is_named(Fixture fixture) {
        for (var field : fields(fixture)) {
            assertRefused(fixture, field, it -> it.putNull(field), "is null");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SessionHeld     | by                 | "1-1-1-1-1"            | is not a UUID
        SessionHeld     | minutes            | "55"                   | is not a whole number
        SessionHeld     | minutes            | 5.5                    | is not a whole number
        SessionHeld     | minutes            | 99999999999            | is out of range
        SessionHeld     | at                 | "2026-13-05[UTC]"      | could not be parsed
        SessionHeld     | at                 | "2026-01-05"           | no [zone]
        SessionHeld     | attendance         | []                     | is not an object
        SessionHeld     | attendance         | {"members":null}       | members: is null
        SessionHeld     | attendance         | {"members":[null]}     | members.0: is null
        SessionHeld     | attendance         | {"members":{}}         | members: is not a list
        SessionHeld     | attendance         | {"count":1}            | members: is missing
        SessionHeld     | sesion             | "x"                    | is not a field
        SessionAttested | tookPlace          | "true"                 | is neither true nor false
        SessionCancelled| reason             | "BORED"                | is none of [CONFLICT
        ProgrammeOpened | zone               | "Mars/Olympus"         | Unknown time-zone
        ProgrammeOpened | name               | 7                      | is not a text
        ParticipantEnrolled | skills         | ["a","a"]              | holds an element twice
        """)
    void a_wrong_value_is_named(String type, String field, String value, String problem) {
        assertRefused(fixture(type), field, it -> it.set(field, TREES.readTree(value)), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "\u0000"})
    void what_is_no_object_is_refused(String json) {
        assertThatExceptionOfType(MalformedEvent.class)
            .isThrownBy(() -> codec.read("ParticipantLeft", 1, json.getBytes(UTF_8)));
    }

    @Test
    void a_field_that_stands_there_twice_is_refused() {
        var twice = fixture("ParticipantLeft").json().replace("}", ",\"at\":\"2026-01-05[UTC]\"}");
        assertThatExceptionOfType(MalformedEvent.class)
            .isThrownBy(() -> codec.read("ParticipantLeft", 1, twice.getBytes(UTF_8)))
            .satisfies(it -> assertThat(it.field()).isEqualTo("at"));
    }

    @ParameterizedTest
    @CsvSource({"SessionHeld, 2", "SessionHeld, 0", "SessionHeld, -1", "NoSuchEvent, 1"})
    void an_unknown_type_or_revision_is_told_apart(String type, int revision) {
        assertThatExceptionOfType(UnknownEvent.class)
            .isThrownBy(() -> codec.read(type, revision, fixture("SessionHeld").json().getBytes(UTF_8)));
    }

    private void assertRefused(Fixture fixture, String field, Consumer<ObjectNode> fault, String problem) {
        var payload = (ObjectNode) TREES.readTree(fixture.json());
        fault.accept(payload);
        assertThatExceptionOfType(MalformedEvent.class)
            .isThrownBy(() -> codec.read(fixture.type(), fixture.revision(), TREES.writeValueAsBytes(payload)))
            .satisfies(it -> assertThat(it.field()).startsWith(field))
            .satisfies(it -> assertThat(it.type()).isEqualTo(fixture.type()))
            .withMessageContaining(problem);
    }

    private static Iterable<String> fields(Fixture fixture) {
        return TREES.readTree(fixture.json()).propertyNames();
    }

    private static Fixture fixture(String type) {
        return Fixture.all().stream().filter(it -> it.type().equals(type)).findFirst().orElseThrow();
    }
}
