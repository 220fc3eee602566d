package coaching.analytics.replay;

import coaching.events.EventTypes;
import coaching.events.UnknownEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NounsTest {

    @Test
    void every_event_has_a_noun_and_nothing_else_has() {
        assertThat(Nouns.NOUNS.keySet()).isEqualTo(EventTypes.byName().keySet());
    }

    @Test
    void no_two_events_are_called_the_same_and_none_by_its_wire_name() {
        assertThat(Nouns.NOUNS.values()).doesNotHaveDuplicates()
            .allSatisfy(noun -> assertThat(noun).matches("[A-Z][a-z']+( [a-z]+)*")
                .doesNotMatch("Action item.*|Fact .*"));
    }

    @Test
    void what_is_no_event_is_not_named() {
        assertThatExceptionOfType(UnknownEvent.class).isThrownBy(() -> Nouns.of("SessionForgotten"));
    }
}
