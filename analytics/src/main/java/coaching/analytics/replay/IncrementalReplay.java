package coaching.analytics.replay;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Session;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.SessionEvent;
import coaching.events.Subject;
import coaching.events.id.EventId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Comparator.comparingLong;

/// How things stand while a history is played. Only what a fact is about is folded again, with the facts of the
/// relationship itself, which are few: so a step costs little, however long the history is.
final class IncrementalReplay {

    private final KnownHistory whole;
    private final Subject relationship;
    private final Map<EventId, Subject> subjects = new HashMap<>();
    private final Map<Subject, List<Fact>> seen = new HashMap<>();
    private final Map<Subject, Session> sessions = new HashMap<>();
    private final Map<Subject, ActionItem> items = new HashMap<>();
    private KnownHistory frame;

    IncrementalReplay(KnownHistory whole) {
        this.whole = whole;
        this.relationship = new Subject(Subject.Type.RELATIONSHIP, whole.relationship().value());
        this.frame = whole.only(List.of());
        whole.facts().forEach(fact -> subjects.put(fact.id(), subject(fact)));
    }

    /// A correction is about what the corrected fact is about, where that is known.
    private Subject subject(Fact fact) {
        var own = Subject.of(fact.event());
        return fact.event() instanceof FactCorrected it ? subjects.getOrDefault(it.supersedes(), own) : own;
    }

    void add(Fact fact) {
        var subject = subjects.getOrDefault(fact.id(), relationship);
        seen.computeIfAbsent(subject, _ -> new ArrayList<>()).add(fact);
        if (subject.equals(relationship)) {
            var members = frame.participants();
            frame = folded(relationship);
            if (!members.equals(frame.participants())) {
                seen.keySet().forEach(this::fold);
            }
        } else {
            fold(subject);
        }
    }

    Step.After after(Fact fact) {
        var asOf = AsOf.of(fact.at());
        return new Step.After(frame.lifecycle().state(asOf),
            frame.cadence().pauses().since(asOf.dayIn(fact.at().zone())) >= 0,
            (int) sessions.values().stream().filter(session -> session.heldBy(asOf)).count(),
            (int) items.values().stream().filter(item -> item.openBy(asOf)).count(),
            fact.event() instanceof SessionEvent about
                ? Optional.ofNullable(sessions.get(Subject.of(about))).map(session -> session.evidence(asOf))
                : Optional.empty());
    }

    private void fold(Subject subject) {
        switch (subject.type()) {
            case SESSION -> {
                sessions.remove(subject);
                folded(subject).sessions().forEach(session -> sessions.put(subject, session));
            }
            case ACTION_ITEM -> {
                items.remove(subject);
                folded(subject).actionItems().forEach(item -> items.put(subject, item));
            }
            case PROGRAMME, PARTICIPANT, PERSON, RELATIONSHIP, GOAL, TEXT -> {} // these leave no trace among sessions and items
        }
    }

    private KnownHistory folded(Subject subject) {
        var facts = Stream.of(relationship, subject).distinct()
            .flatMap(it -> seen.getOrDefault(it, List.of()).stream());
        return whole.only(facts.sorted(comparingLong(Fact::position)).toList());
    }
}
