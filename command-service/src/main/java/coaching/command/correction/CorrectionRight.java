package coaching.command.correction;

import coaching.command.past.Fact;
import coaching.events.Envelope.Actor;
import coaching.events.role.Capability;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

import static coaching.command.correction.CorrectionRefusal.SAID_BY_SOMEBODY_ELSE;

/// Who takes a fact back: who said it, or for whom it was said. Whoever else knows better contests it with a word of
/// their own, so that both stay on record. What is nobody's word, such as a file's, is in the coordinators' care. The
/// same holds for corrections.
final class CorrectionRight {

    static void require(Fact wrong, Actor actor) {
        SAID_BY_SOMEBODY_ELSE.when(!mayCorrect(wrong.actor(), actor));
    }

    private static boolean mayCorrect(Actor sayer, Actor actor) {
        var member = member(actor);
        var whose = member(sayer);
        return member == null
            ? isSame(sayer, actor) || (whose == null && actor.role().may(Capability.CORRECT_UNOWNED))
            : member.equals(whose);
    }

    /// The member whose word it is.
    private static @Nullable String member(Actor actor) {
        return actor.role() == Role.PARTICIPANT ? actor.id() : actor.onBehalfOf();
    }

    private static boolean isSame(Actor one, Actor other) {
        return Objects.equals(one.id(), other.id()) && one.role() == other.role();
    }

    private CorrectionRight() {}
}
