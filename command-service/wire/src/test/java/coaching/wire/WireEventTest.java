package coaching.wire;

import coaching.events.Envelope;
import coaching.events.Tag;
import coaching.wire.shape.MalformedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WireEventTest {

    private static final String KEY = "6f1d9a52-0c3e-4b57-9d1a-2b6f6d1f0002";
    private static final byte[] VALUE = Fixture.text("SessionHeld.1.json").getBytes(UTF_8);

    private final EventCodec codec = new EventCodec();

    @Test
    void a_record_on_kafka_is_read_and_written_the_same() {
        var event = WireEvent.of(KEY, headers(), VALUE);
        assertThat(text(event.headers())).isEqualTo(Fixture.text("record.headers"));
        assertThat(event.position()).isEqualTo(4711);
        assertThat(event.previousOfKey()).isEqualTo(4242);
    }

    @Test
    void carries_the_whole_envelope() {
        var recorded = WireEvent.of(KEY, headers(), VALUE).recorded(codec);
        assertThat(codec.write(recorded.event())).isEqualTo(VALUE);
        assertThat(recorded.envelope()).hasNoNullFieldsOrProperties();
        assertThat(Tag.of(recorded.event())).isEqualTo(WireEvent.of(KEY, headers(), VALUE).tags());
        assertThat(EnvelopeCodec.bytes(metadata(recorded.envelope()))).isEqualTo(headers().get("kept_metadata"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_position", "ce_previousposition", "ce_id", "ce_type", "ce_revision", "ce_time",
        "ce_leafhash", "kept_metadata", "kept_tags"})
    void a_missing_header_is_named(String header) {
        var headers = headers();
        headers.remove(header);
        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> WireEvent.of(KEY, headers, VALUE))
            .satisfies(it -> assertThat(it.field()).isEqualTo(header));
    }

    @ParameterizedTest
    @CsvSource({"ce_position, x", "ce_position, 0", "ce_previousposition, -1", "ce_leafhash, 00", "ce_type, 'a\tb'",
        "ce_id, 1-1-1-1-1", "ce_time, today", "ce_leafhash, zz",
        "kept_tags, '[1]'", "kept_tags, '[\"x\"]'"})
    void a_wrong_header_is_named(String header, String value) {
        var headers = headers();
        headers.put(header, value.getBytes(UTF_8));
        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> WireEvent.of(KEY, headers, VALUE))
            .satisfies(it -> assertThat(it.field()).startsWith(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"effectiveAt", "actor", "actorRole", "source", "commandKey", "correlationId", "class"})
    void missing_metadata_is_named(String entry) {
        var headers = headers();
        var metadata = new String(headers.get("kept_metadata"), UTF_8).replace(entry + "\"", "x\"");
        headers.put("kept_metadata", metadata.getBytes(UTF_8));
        assertThatExceptionOfType(MalformedEvent.class)
            .isThrownBy(() -> WireEvent.of(KEY, headers, VALUE).recorded(codec))
            .satisfies(it -> assertThat(it.field()).isEqualTo("metadata." + entry));
    }

    @Test
    void the_key_is_the_relationship_else_the_participant_else_the_programme() {
        var programme = new Tag(Tag.PROGRAMME, "p");
        var participant = new Tag(Tag.PARTICIPANT, "a");
        assertThat(WireEvent.keyOf(Set.of(programme))).isEqualTo(programme);
        assertThat(WireEvent.keyOf(Set.of(programme, participant))).isEqualTo(participant);
        var relationship = new Tag(Tag.RELATIONSHIP, "r");
        assertThat(WireEvent.keyOf(Set.of(programme, participant, relationship))).isEqualTo(relationship);
        assertThatIllegalArgumentException().isThrownBy(() -> WireEvent.keyOf(Set.of(new Tag(Tag.GOAL, "g"))));
    }

    @Test
    void a_person_and_a_participant_of_one_id_are_two_keys() {
        var person = new Tag(Tag.PERSON, "a");
        var participant = new Tag(Tag.PARTICIPANT, "a");
        assertThat(WireEvent.keyText(Set.of(participant, person))).isEqualTo("a");
        assertThat(WireEvent.keyText(Set.of(person, new Tag(Tag.ROLE, "AUDITOR")))).isEqualTo("person=a");
    }

    /// Sets have an order of their own in every process.
    @Test
    void of_two_people_it_is_the_same_whatever_their_order() {
        var one = new Tag(Tag.PERSON, "a");
        var other = new Tag(Tag.PERSON, "b");
        for (var tags : List.of(List.of(one, other), List.of(other, one))) {
            assertThat(WireEvent.keyText(new LinkedHashSet<>(tags))).isEqualTo("person=a");
        }
    }

    private static Map<String, String> metadata(Envelope it) {
        return EnvelopeCodec.metadata(it.effectiveAt(), it.claimedRecordedAt(), it.actor(), it.source(),
            it.commandKey(), it.correlationId(), it.causationId(), it.supersedes(), it.confidentiality());
    }

    private static Map<String, byte[]> headers() {
        var headers = new LinkedHashMap<String, byte[]>();
        Fixture.text("record.headers").lines().map(line -> line.split(": ", 2))
            .forEach(parts -> headers.put(parts[0], parts[1].getBytes(UTF_8)));
        return headers;
    }

    private static String text(Map<String, byte[]> headers) {
        var lines = new StringBuilder();
        headers.forEach((name, value) -> lines.append(name).append(": ").append(new String(value, UTF_8)).append('\n'));
        return lines.toString().strip();
    }
}
