package coaching.command.kernel;

import coaching.command.past.Boundary;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.SESSION;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.kernel.Facts.corrected;
import static coaching.command.kernel.Facts.held;
import static coaching.command.kernel.Spec.given;
import static coaching.command.kernel.Spec.nth;
import static org.assertj.core.api.Assertions.assertThat;

class BoundaryTest {

    static final Boundary<List<EffectiveAt>> SESSIONS = Boundary.of(SessionEvent.class, List.of(),
        BoundaryTest::plus, RELATIONSHIP);

    @Test
    void what_happened_at_another_time_is_re_dated() {
        assertThat(given(held(MONDAY), corrected(nth(0), TUESDAY)).of(SESSIONS)).containsExactly(TUESDAY);
    }

    @Test
    void what_did_not_happen_is_not_there() {
        assertThat(given(held(MONDAY), held(TUESDAY), corrected(nth(0), null)).of(SESSIONS)).containsExactly(TUESDAY);
    }

    @Test
    void the_last_correction_counts() {
        var past = given(held(MONDAY), corrected(nth(0), null), corrected(nth(0), WEDNESDAY));

        assertThat(past.of(SESSIONS)).containsExactly(WEDNESDAY);
    }

    @Test
    void a_correction_may_itself_be_withdrawn() {
        var undone = given(held(MONDAY), corrected(nth(0), null), corrected(nth(1), null));
        var redone = given(held(MONDAY), corrected(nth(0), null), corrected(nth(1), null), corrected(nth(2), null));

        assertThat(undone.of(SESSIONS)).containsExactly(MONDAY);
        assertThat(redone.of(SESSIONS)).isEmpty();
    }

    @Test
    void a_narrower_boundary_still_sees_corrections() {
        var narrow = Boundary.of(SessionEvent.class, List.<EffectiveAt>of(), BoundaryTest::plus, SESSION)
            .only(java.util.Set.of(SessionEvent.SessionHeld.class));

        assertThat(given(held(MONDAY), corrected(nth(0), null)).of(narrow)).isEmpty();
    }

    private static List<EffectiveAt> plus(List<EffectiveAt> dates, CoachingEvent event) {
        var more = new ArrayList<>(dates);
        more.add(event.at());
        return more;
    }
}
