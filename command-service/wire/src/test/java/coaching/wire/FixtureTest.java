package coaching.wire;

import coaching.events.CoachingEvent;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EventTypes;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FixtureTest {

    private final EventCodec codec = new EventCodec();

    static Stream<Fixture> fixtures() {
        return Fixture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void what_was_written_is_read_and_written_the_same(Fixture fixture) {
        var event = fixture.read(codec);
        assertThat(EventTypes.nameOf(event)).isEqualTo(fixture.type());
        if (fixture.revision() == EventCodec.revisionOf(event.getClass())) {
            assertThat(new String(codec.write(event), UTF_8)).isEqualTo(fixture.json());
        }
    }

    @Test
    void every_revision_of_every_type_has_one() {
        assertThat(Fixture.all().stream().map(it -> it.type() + " " + it.revision()).distinct())
            .containsExactlyInAnyOrderElementsOf(
                EventTypes.byName().values().stream().flatMap(FixtureTest::revisions).toList());
    }

    @Test
    void a_correction_of_the_first_revision_says_what_it_was_about() {
        assertThat(corrected("FactCorrected.1.json").subject())
            .isEqualTo(new Subject(Subject.Type.SESSION, UUID.fromString("6f1d9a52-0c3e-4b57-9d1a-2b6f6d1f0003")));
        assertThat(corrected("FactCorrected.1.json").corrected()).isEqualTo("SessionHeld");
        assertThat(corrected("FactCorrected.1-bare.json").subject())
            .isEqualTo(new Subject(Subject.Type.RELATIONSHIP, UUID.fromString("6f1d9a52-0c3e-4b57-9d1a-2b6f6d1f0002")));
    }

    @Test
    void a_relationship_of_the_first_revision_keeps_its_label() {
        assertThat(proposed(1).label()).isEqualTo("Pair \"07\"");
        assertThat(proposed(2).label()).isNull();
        assertThat(proposed(2).members()).isEqualTo(proposed(1).members());
    }

    private RelationshipProposed proposed(int revision) {
        return (RelationshipProposed) codec.read("RelationshipProposed", revision,
            Fixture.text("RelationshipProposed." + revision + ".json").getBytes(UTF_8));
    }

    private FactCorrected corrected(String fixture) {
        return (FactCorrected) codec.read("FactCorrected", 1, Fixture.text(fixture).getBytes(UTF_8));
    }

    private static Stream<String> revisions(Class<? extends CoachingEvent> type) {
        return IntStream.rangeClosed(1, EventCodec.revisionOf(type)).mapToObj(it -> type.getSimpleName() + " " + it);
    }
}
