package coaching.query.board;

import coaching.analytics.progress.Progress;
import coaching.analytics.progress.Progress.Meetings;
import coaching.analytics.progress.Progress.Stage;
import coaching.query.kernel.figure.Disclosure;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static coaching.analytics.progress.Progress.Meetings.NONE;
import static coaching.analytics.progress.Progress.Meetings.TWO_OR_MORE;
import static coaching.analytics.progress.Progress.Stage.COMPLETED;
import static coaching.analytics.progress.Progress.Stage.DECLINED;
import static coaching.analytics.progress.Progress.Stage.ENDED_EARLY;
import static coaching.analytics.progress.Progress.Stage.RUNNING;
import static coaching.analytics.progress.Progress.Stage.WAITING;

/// From proposal to ending, of all pairs and groups ever proposed, whatever the window; each count is absent when
/// withheld.
///
/// @param waiting proposed, and not every member has answered
/// @param began every member said yes, however it went on: running, completed and ended early together
/// @param metOnce of those that began, on one day at least
/// @param metTwice on two different days at least
/// @param running paused or not
record Funnel(@Nullable Integer proposed, @Nullable Integer declined, @Nullable Integer waiting,
              @Nullable Integer began, @Nullable Integer metOnce, @Nullable Integer metTwice,
              @Nullable Integer running, @Nullable Integer completed, @Nullable Integer endedEarly) {

    private static final List<Stage> OPEN = List.of(WAITING, RUNNING);
    private static final List<Stage> OVER = List.of(DECLINED, COMPLETED, ENDED_EARLY);

    /// The board shows how many relationships are open, so who knows how many were proposed knows how many are over:
    /// these two are each a total with parts of its own. A sum is shown only where it follows from what is shown.
    static Funnel of(RelationshipsByProgress all, Disclosure disclosure) {
        var open = all.only(progress -> !progress.stage().over());
        var over = all.only(progress -> progress.stage().over());
        var stages = new HashMap<Stage, @Nullable Integer>(open.parts(OPEN, Progress::stage, disclosure));
        stages.putAll(over.parts(OVER, Progress::stage, disclosure));
        var proposed = disclosure.withheld(open.people()) || disclosure.withheld(over.people()) ? null
            : all.all().size();
        return of(proposed, stages, all.only(progress -> progress.stage().began()), disclosure);
    }

    private static Funnel of(@Nullable Integer proposed, Map<Stage, @Nullable Integer> stages,
                             RelationshipsByProgress begun, Disclosure disclosure) {
        var began = less(less(proposed, stages.get(WAITING)), stages.get(DECLINED));
        var met = began == null ? Map.<Meetings, @Nullable Integer>of()
            : begun.parts(List.of(Meetings.values()), Progress::meetings, disclosure);
        return new Funnel(proposed, stages.get(DECLINED), stages.get(WAITING), began, less(began, met.get(NONE)),
            met.get(TWO_OR_MORE), stages.get(RUNNING), stages.get(COMPLETED), stages.get(ENDED_EARLY));
    }

    private static @Nullable Integer less(@Nullable Integer whole, @Nullable Integer part) {
        return whole == null || part == null ? null : whole - part;
    }
}
