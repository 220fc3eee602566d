package coaching.command.correction;

import coaching.command.kernel.Command;
import coaching.events.CorrectionEvent;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.EffectiveAt;
import coaching.events.id.EventId;
import org.jspecify.annotations.Nullable;

import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;

/// Corrections, for tests that send every command.
public final class CorrectionCommands {

    /// @param movedTo absent when it did not happen
    public static Command<?, CorrectionEvent> correct(EventId wrong, @Nullable EffectiveAt movedTo, EffectiveAt at) {
        return new CorrectFact(PROGRAMME, RELATIONSHIP, wrong, movedTo,
            movedTo == null ? CorrectionReason.DID_NOT_HAPPEN : CorrectionReason.WRONG_DATE, at);
    }

    private CorrectionCommands() {}
}
