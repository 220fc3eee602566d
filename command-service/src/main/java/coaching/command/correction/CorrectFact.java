package coaching.command.correction;

import coaching.chronology.Chronology;
import coaching.chronology.Corrections;
import coaching.chronology.RelationshipTimeline;
import coaching.command.dates.Order;
import coaching.command.engagement.Candidate;
import coaching.command.engagement.Policies;
import coaching.command.history.Lifecycle;
import coaching.command.history.MeetingDays;
import coaching.command.history.Meetings;
import coaching.command.kernel.Command;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.ActionItemEvent;
import coaching.events.CoachingEvent;
import coaching.events.CorrectionEvent;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Actor;
import coaching.events.EventTypes;
import coaching.events.GoalEvent;
import coaching.events.Member;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipFact;
import coaching.events.SessionEvent;
import coaching.events.Subject;
import coaching.events.TextEvent;
import coaching.events.id.EventId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static coaching.command.correction.CorrectionRefusal.ALREADY_CORRECTED;
import static coaching.command.correction.CorrectionRefusal.BEFORE_THE_FACT;
import static coaching.command.correction.CorrectionRefusal.MOVED_TO_MISSING;
import static coaching.command.correction.CorrectionRefusal.MOVED_TO_SUPERFLUOUS;
import static coaching.command.correction.CorrectionRefusal.RESERVED_REASON;
import static coaching.command.correction.CorrectionRefusal.UNKNOWN_FACT;
import static coaching.events.CorrectionEvent.CorrectionReason.IMPORT_REVERSED;
import static coaching.events.CorrectionEvent.CorrectionReason.WRONG_DATE;

/// Says that an earlier fact of a relationship did not happen, or happened at another time. Also after the closure.
/// Only its [CorrectionRight] does.
///
/// A correction is itself a fact: it can be withdrawn, and then what it corrected stands again.
///
/// @param movedTo when it really happened; absent when it did not
record CorrectFact(ProgrammeId programme, RelationshipId relationship, EventId supersedes,
                   @Nullable EffectiveAt movedTo, CorrectionReason reason,
                   EffectiveAt at) implements Command<CorrectFact.OnRecord, CorrectionEvent> {

    /// All but who looked, and what coordinators noted down: that may go on meanwhile, and nobody corrects it.
    private static final Set<Class<? extends CoachingEvent>> BY_MEMBERS = Set.of(RelationshipEvent.class,
        SessionEvent.class, GoalEvent.class, ActionItemEvent.class, TextEvent.class);

    /// @param facts everything that was recorded in the relationship, in the order of the log
    /// @param candidates its members, where it would run again
    record OnRecord(List<Fact> facts, List<Candidate> candidates, Policies policies) {}

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship);
    }

    @Override
    public OnRecord source(Past past) {
        var facts = past.of(Boundary.ofFacts(RelationshipFact.class, it -> it, relationship).only(BY_MEMBERS));
        return new OnRecord(facts, Candidate.of(runningAgain(facts), past), past.of(Policies.of(programme)));
    }

    @Override
    public OnRecord source(Past past, Actor actor) {
        var record = source(past);
        wrong(record.facts()).ifPresent(fact -> {
            Correctable.require(fact.event());
            CorrectionRight.require(fact, actor);
        });
        return record;
    }

    /// The members of a relationship that is closed and would run again.
    private List<Member> runningAgain(List<Fact> facts) {
        var now = RelationshipTimeline.of(Chronology.of(facts));
        var after = wrong(facts).map(it -> RelationshipTimeline.of(Chronology.of(with(correction(it, at), facts))));
        return now.closed() != null && after.filter(it -> it.closed() == null).isPresent() ? now.members() : List.of();
    }

    @Override
    public List<CorrectionEvent> decide(OnRecord record) {
        var wrong = wrong(record.facts()).orElseThrow(() -> new Rejected(UNKNOWN_FACT));
        Correctable.require(wrong.event());
        ALREADY_CORRECTED.when(Corrections.of(record.facts()).of(supersedes).isPresent());
        requireReason(wrong);
        var correction = correction(wrong, Order.after(wrong, at, BEFORE_THE_FACT));
        requireCoherence(record, correction);
        if (!record.candidates().isEmpty()) {
            Candidate.require(record.candidates(), record.policies().inForceAt(at));
        }
        return List.of(correction);
    }

    private FactCorrected correction(Fact wrong, EffectiveAt when) {
        return new FactCorrected(programme, relationship, supersedes, Subject.of(wrong.event()),
            EventTypes.nameOf(wrong.event()), Correctable.members(wrong.event()), movedTo, reason, when);
    }

    private static List<Fact> with(FactCorrected correction, List<Fact> facts) {
        var more = new ArrayList<>(facts);
        more.add(new Fact(EventId.derived("correction of " + correction.supersedes(), 0), correction));
        return more;
    }

    private Optional<Fact> wrong(List<Fact> facts) {
        return facts.stream().filter(fact -> fact.id().equals(supersedes)).findFirst();
    }

    private void requireReason(Fact wrong) {
        RESERVED_REASON.when(reason == IMPORT_REVERSED);
        MOVED_TO_MISSING.when(reason == WRONG_DATE && movedTo == null);
        MOVED_TO_SUPERFLUOUS.when(movedTo != null && (reason != WRONG_DATE || wrong.event() instanceof FactCorrected));
    }

    /// The facts as they would stand are judged by the rules that let them in.
    private void requireCoherence(OnRecord record, FactCorrected correction) {
        var after = with(correction, record.facts());
        var subject = correction.subject();
        Coherence.of(subject, after).require(Coherence.of(subject, record.facts()), correction.withdraws());
        switch (subject.type()) {
            case SESSION ->
                requireCalendar(new SessionId(subject.id()), Chronology.of(record.facts()), Chronology.of(after));
            case RELATIONSHIP ->
                requireCompletion(Chronology.of(record.facts()), Chronology.of(after), record.policies());
            case GOAL, ACTION_ITEM, PROGRAMME, PARTICIPANT, PERSON, TEXT -> {}
        }
    }

    /// Another date of the closing is another number of meetings before it.
    private void requireCompletion(List<Fact> before, List<Fact> after, Policies policies) {
        var lifecycle = Lifecycle.of(after);
        var closed = lifecycle.timeline().closed();
        if (closed != null && isCompletion(closed) && !closed.equals(Lifecycle.of(before).timeline().closed())) {
            var asked = policies.inForceAt(closed.at()).minSessions();
            MeetingDays.of(sessions(after), lifecycle.members())
                .requireCompletion(asked, closed.at(), movedTo == null ? "supersedes" : "movedTo");
        }
    }

    private static boolean isCompletion(Fact closed) {
        return closed.event() instanceof RelationshipClosed it && it.outcome() == Outcome.COMPLETED;
    }

    private static List<Fact> sessions(List<Fact> standing) {
        return standing.stream().filter(fact -> fact.event() instanceof SessionEvent).toList();
    }

    private static void requireCalendar(SessionId session, List<Fact> before, List<Fact> after) {
        var meetings = Meetings.of(after);
        var taken = meetings.meeting(session).taken();
        if (taken != null && !taken.equals(Meetings.of(before).meeting(session).taken())) {
            Lifecycle.of(after).requireMeeting(taken.start(), "movedTo");
            meetings.requireBeside(taken, session, "movedTo");
        }
    }
}
