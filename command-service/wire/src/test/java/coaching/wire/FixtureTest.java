package coaching.wire;

import coaching.events.CoachingEvent;
import coaching.events.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static Stream<String> revisions(Class<? extends CoachingEvent> type) {
        return IntStream.rangeClosed(1, EventCodec.revisionOf(type)).mapToObj(it -> type.getSimpleName() + " " + it);
    }
}
