package coaching.command.correction;

import coaching.command.history.Lifecycle;
import coaching.command.history.Meetings;
import coaching.command.kernel.Boundary;
import coaching.command.kernel.Command;
import coaching.command.kernel.Corrections;
import coaching.command.kernel.Fact;
import coaching.command.kernel.Past;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.events.CorrectionEvent;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.CorrectionEvent.Subject;
import coaching.events.EffectiveAt;
import coaching.events.EventId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipFact;
import coaching.events.RelationshipId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

import static coaching.command.correction.CorrectionRefusal.ALREADY_CORRECTED;
import static coaching.command.correction.CorrectionRefusal.MOVED_TO_MISSING;
import static coaching.command.correction.CorrectionRefusal.MOVED_TO_SUPERFLUOUS;
import static coaching.command.correction.CorrectionRefusal.RESERVED_REASON;
import static coaching.command.correction.CorrectionRefusal.UNKNOWN_FACT;
import static coaching.events.CorrectionEvent.CorrectionReason.IMPORT_REVERSED;
import static coaching.events.CorrectionEvent.CorrectionReason.WRONG_DATE;

/// Says that an earlier fact of a relationship did not happen, or happened at another time. Also after the closure.
///
/// A correction is itself a fact: it can be withdrawn, and then what it corrected stands again.
///
/// @param movedTo when it really happened; absent when it did not
record CorrectFact(ProgrammeId programme, RelationshipId relationship, EventId supersedes,
                   @Nullable EffectiveAt movedTo, CorrectionReason reason,
                   EffectiveAt at) implements Command<CorrectFact.OnRecord, CorrectionEvent> {

    /// @param facts everything that was recorded of the relationship
    record OnRecord(Lifecycle lifecycle, List<Fact> facts) {}

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship);
    }

    @Override
    public OnRecord source(Past past) {
        return new OnRecord(past.of(Lifecycle.of(relationship)),
            past.of(Boundary.ofFacts(RelationshipFact.class, facts -> facts, relationship)));
    }

    @Override
    public List<CorrectionEvent> decide(OnRecord record) {
        var wrong = record.facts().stream().filter(fact -> fact.id().equals(supersedes)).findFirst()
            .orElseThrow(() -> new Rejected(UNKNOWN_FACT));
        var subject = Subjects.of(wrong.event());
        ALREADY_CORRECTED.when(Corrections.standing(record.facts()).containsKey(supersedes));
        requireReason(wrong);
        var correction = new FactCorrected(programme, relationship, supersedes, subject, movedTo, reason, at);
        requireCoherence(record, correction);
        return List.of(correction);
    }

    private void requireReason(Fact wrong) {
        RESERVED_REASON.when(reason == IMPORT_REVERSED);
        MOVED_TO_MISSING.when(reason == WRONG_DATE && movedTo == null);
        MOVED_TO_SUPERFLUOUS.when(movedTo != null && (reason != WRONG_DATE || wrong.event() instanceof FactCorrected));
    }

    /// The facts as they would stand are judged by the rules that let them in.
    private void requireCoherence(OnRecord record, FactCorrected correction) {
        var after = new ArrayList<>(record.facts());
        after.add(new Fact(EventId.derived("correction of " + supersedes, 0), correction));
        var standing = Corrections.applied(after).stream().map(Fact::event)
            .filter(event -> Subjects.shares(correction.subject(), event)).toList();
        Coherence.require(standing);
        requireCalendar(record, correction.subject(), Meetings.of(after));
    }

    private static void requireCalendar(OnRecord record, Subject subject, Meetings after) {
        var session = subject.session();
        var taken = session == null ? null : after.meeting(session).taken();
        if (session != null && taken != null && !taken.equals(Meetings.of(record.facts()).meeting(session).taken())) {
            record.lifecycle().requireMeeting(taken.start(), "movedTo");
            after.requireFree(taken, session, "movedTo");
        }
    }
}
