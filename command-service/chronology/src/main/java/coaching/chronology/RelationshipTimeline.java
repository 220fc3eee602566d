package coaching.chronology;

import coaching.events.Member;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The life of a relationship. Each step is the fact that brought it about, absent while there is none.
///
/// @param members as proposed, or as activated
/// @param expecting who has stated expectations
/// @param protocols every proposed version, by number
/// @param agreements who said yes to a version, each with their first yes: who proposes a version or accepts the
///     relationship on it says yes to it
/// @param accepted the last acceptance of each member
/// @param pauses in order, disjoint
/// @param latest the last of all that was possible; absent when there is none
/// @param oddities facts that were not possible where they stand
public record RelationshipTimeline<F extends Placed>(List<Member> members, @Nullable F proposed, @Nullable F declined,
                                                     @Nullable F activated, @Nullable F closed,
                                                     Set<ParticipantId> expecting, Map<Integer, F> protocols,
                                                     Map<Integer, Map<ParticipantId, F>> agreements,
                                                     Map<ParticipantId, F> accepted, List<Pause<F>> pauses,
                                                     @Nullable F latest, List<F> oddities) {

    /// A time the members agreed not to meet.
    ///
    /// @param ended the resumption, or the closing; absent while it lasts
    public record Pause<F>(F begun, @Nullable F ended) {}

    /// @param standing in the order of the chronology; facts about other things are passed over
    public static <F extends Placed> RelationshipTimeline<F> of(Iterable<F> standing) {
        var fold = new RelationshipFold<F>();
        standing.forEach(fold::add);
        return fold.timeline();
    }

    /// The step that brought about the present state; absent when nothing was proposed.
    public @Nullable F last() {
        if (closed != null) {
            return closed;
        }
        if (!pauses.isEmpty()) {
            var pause = pauses.getLast();
            return pause.ended() == null ? pause.begun() : pause.ended();
        }
        return activated != null ? activated : declined != null ? declined : proposed;
    }

    public boolean paused() {
        return closed == null && !pauses.isEmpty() && pauses.getLast().ended() == null;
    }
}
