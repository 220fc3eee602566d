package coaching.wire;

import coaching.events.SessionEvent.SessionAttested;
import coaching.events.UnknownEvent;
import coaching.wire.shape.MalformedEvent;
import coaching.wire.upcast.Upcaster;
import coaching.wire.upcast.Upcasters;
import org.junit.jupiter.api.Test;

import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// A past that never was: attestations once said `happened: yes`, then `happened: true`, now `tookPlace: true`.
class UpcasterTest {

    private static final Upcaster YES_TO_TRUE = new Upcaster("SessionAttested", 1,
        it -> it.put("happened", it.get("happened").asString().equals("yes")));
    private static final Upcaster RENAMED = new Upcaster("SessionAttested", 2, it -> {
        it.set("tookPlace", it.remove("happened"));
        return it;
    });

    private final EventCodec codec = new EventCodec(new Upcasters(List.of(RENAMED, YES_TO_TRUE)));

    @Test
    void an_old_event_is_read_as_what_it_would_be_today() {
        assertThat(read(1, "\"happened\":\"yes\"").tookPlace()).isTrue();
        assertThat(read(1, "\"happened\":\"no\"").tookPlace()).isFalse();
        assertThat(read(2, "\"happened\":true").tookPlace()).isTrue();
        assertThat(read(3, "\"tookPlace\":true").tookPlace()).isTrue();
    }

    @Test
    void a_lifted_event_is_checked_like_any_other() {
        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> read(2, "\"happened\":\"maybe\""))
            .satisfies(it -> assertThat(it.field()).isEqualTo("tookPlace"));
    }

    @Test
    void a_revision_of_the_future_is_unknown() {
        assertThatExceptionOfType(UnknownEvent.class).isThrownBy(() -> read(4, "\"tookPlace\":true"));
    }

    @Test
    void other_types_keep_their_revision() {
        var left = Fixture.all().stream().filter(it -> it.type().equals("ParticipantLeft")).findFirst().orElseThrow();
        assertThat(left.read(codec)).isNotNull();
    }

    @Test
    void a_step_is_missing_or_there_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Upcasters(List.of(RENAMED)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Upcasters(List.of(YES_TO_TRUE, YES_TO_TRUE)));
    }

    private SessionAttested read(int revision, String word) {
        var json = """
            {"programme":"6f1d9a52-0c3e-4b57-9d1a-2b6f6d1f0001","relationship":"6f1d9a52-0c3e-4b57-9d1a-2b6f6d1f0002",\
            "session":"6f1d9a52-0c3e-4b57-9d1a-2b6f6d1f0003","by":"6f1d9a52-0c3e-4b57-9d1a-2b6f6d1f000b",%s,\
            "at":"2026-01-05T09:00:00Z[Europe/Paris]"}""".formatted(word);
        return (SessionAttested) codec.read("SessionAttested", revision, json.getBytes(UTF_8));
    }
}
