package coaching.command.actionitem;

import coaching.chronology.ActionItemTimeline;
import coaching.command.kernel.Command;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.DropReason;
import coaching.events.EffectiveAt;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.SessionId;

import java.time.LocalDate;

import static coaching.command.kernel.Facts.PARIS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;

/// The commands about an action item, for tests that send all of them.
public final class ActionItemCommands {

    /// As decisions see it.
    public static ActionItemTimeline<Fact> timeline(ActionItemId item, Past past) {
        return ActionItem.of(RELATIONSHIP, item, past).timeline();
    }

    public static Command<?, ActionItemEvent> agree(ActionItemId item, ParticipantId owner, LocalDate due,
                                                    EffectiveAt at) {
        return new AgreeActionItem(PROGRAMME, RELATIONSHIP, item, owner, due, PARIS, null, null, at);
    }

    public static Command<?, ActionItemEvent> accept(ActionItemId item, ParticipantId by, EffectiveAt at) {
        return new AcceptActionItem(PROGRAMME, RELATIONSHIP, item, by, at);
    }

    public static Command<?, ActionItemEvent> decline(ActionItemId item, ParticipantId by, EffectiveAt at) {
        return new DeclineActionItem(PROGRAMME, RELATIONSHIP, item, by, at);
    }

    public static Command<?, ActionItemEvent> renegotiate(ActionItemId item, LocalDate due, ParticipantId acceptedBy,
                                                          EffectiveAt at) {
        return new RenegotiateActionItem(PROGRAMME, RELATIONSHIP, item, due, acceptedBy, at);
    }

    public static Command<?, ActionItemEvent> complete(ActionItemId item, ParticipantId by, EffectiveAt at) {
        return new CompleteActionItem(PROGRAMME, RELATIONSHIP, item, by, at);
    }

    public static Command<?, ActionItemEvent> reopen(ActionItemId item, ParticipantId by, EffectiveAt at) {
        return new ReopenActionItem(PROGRAMME, RELATIONSHIP, item, by, at);
    }

    public static Command<?, ActionItemEvent> drop(ActionItemId item, ParticipantId by, EffectiveAt at) {
        return new DropActionItem(PROGRAMME, RELATIONSHIP, item, by, DropReason.OTHER, at);
    }

    public static Command<?, ActionItemEvent> review(ActionItemId item, SessionId session, ParticipantId by,
                                                     EffectiveAt at) {
        return new ReviewActionItem(PROGRAMME, RELATIONSHIP, item, session, by, at);
    }

    private ActionItemCommands() {}
}
