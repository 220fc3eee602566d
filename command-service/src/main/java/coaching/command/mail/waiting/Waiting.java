package coaching.command.mail.waiting;

import coaching.chronology.ActionItemTimeline;
import coaching.chronology.ActionItemTimeline.State;
import coaching.chronology.RelationshipTimeline;
import coaching.command.admission.Enrolment;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.Member;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.UnknownEvent;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.StoredEvent;
import coaching.eventstore.log.EventLog;
import coaching.wire.EventCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;

/// What was put to somebody lately and waits for their yes, as the facts stand now: a relationship, a version of its protocol
/// that is not replaced by a newer one, a promise that somebody else took down. Nothing waits for those who left the programme.
public final class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    /// Of one reading; what is beyond is told of once these are answered.
    private static final int MOST = 20_000;

    private static final List<Criterion> MATTER = List.of(new Criterion(
        Set.of(RelationshipProposed.class.getSimpleName(), ProtocolProposed.class.getSimpleName(),
            ActionItemProposed.class.getSimpleName()),
        Set.of()));

    private final EventLog log;
    private final EventCodec codec;
    private final Past past;

    public Waiting(EventLog log, EventCodec codec, Past past) {
        this.log = log;
        this.codec = codec;
        this.past = past;
    }

    /// For whom something waits.
    record Waiter(ProgrammeId programme, ParticipantId participant) {}

    private record Pair(ProgrammeId programme, RelationshipId relationship) {}

    private record Promise(Pair pair, ActionItemId item) {}

    /// @param since from when on it was put to them
    Set<Waiter> since(Instant since) {
        var pairs = new LinkedHashSet<Pair>();
        var promises = new LinkedHashSet<Promise>();
        long head = log.head();
        for (long from = log.before(since); from >= 0 && pairs.size() + promises.size() < MOST;) {
            var page = log.page(MATTER, from, head);
            page.events().forEach(event -> note(event, pairs, promises));
            from = page.next();
        }
        return Stream.concat(pairs.stream().flatMap(this::ofMembers), promises.stream().flatMap(this::ofOwner))
            .distinct().filter(it -> !past.of(Enrolment.of(it.participant())).left()).collect(toSet());
    }

    private void note(StoredEvent stored, Set<Pair> pairs, Set<Promise> promises) {
        try {
            switch (codec.read(stored.type(), Integer.parseInt(stored.revision()), stored.payload())) {
                case RelationshipProposed it -> pairs.add(new Pair(it.programme(), it.relationship()));
                case ProtocolProposed it -> pairs.add(new Pair(it.programme(), it.relationship()));
                case ActionItemProposed it ->
                    promises.add(new Promise(new Pair(it.programme(), it.relationship()), it.actionItem()));
                default -> throw new IllegalStateException("not asked for: " + stored.type());
            }
        } catch (UnknownEvent e) {
            LOG.warn("Position {} cannot be read and is passed over: {}", stored.position(), e.getMessage());
        }
    }

    private Stream<Waiter> ofMembers(Pair pair) {
        var timeline = timeline(pair);
        return isOver(timeline) ? Stream.empty()
            : unsure(timeline).stream().map(member -> new Waiter(pair.programme(), member));
    }

    private Stream<Waiter> ofOwner(Promise promise) {
        var pair = promise.pair();
        var item = past.of(Boundary.<ActionItemTimeline<Fact>>ofStanding(ActionItemEvent.class,
            ActionItemTimeline::of, pair.relationship(), promise.item()));
        var proposed = item.proposed();
        return proposed != null && item.state() == State.PROPOSED && !isOver(timeline(pair))
            ? Stream.of(new Waiter(pair.programme(), ((ActionItemProposed) proposed.event()).owner()))
            : Stream.empty();
    }

    private RelationshipTimeline<Fact> timeline(Pair pair) {
        return past.of(Boundary.<RelationshipTimeline<Fact>>ofStanding(RelationshipEvent.class,
            RelationshipTimeline::of, pair.relationship()));
    }

    private static boolean isOver(RelationshipTimeline<Fact> timeline) {
        return timeline.proposed() == null || timeline.declined() != null || timeline.closed() != null;
    }

    /// The members who have not accepted yet, or not said yes to the newest protocol.
    private static Set<ParticipantId> unsure(RelationshipTimeline<Fact> timeline) {
        var unsure = new HashSet<ParticipantId>();
        var members = timeline.members().stream().map(Member::participant).toList();
        if (timeline.activated() == null) {
            members.stream().filter(it -> !timeline.accepted().containsKey(it)).forEach(unsure::add);
        }
        timeline.protocols().keySet().stream().max(Integer::compare)
            .map(newest -> timeline.agreements().getOrDefault(newest, Map.of()))
            .ifPresent(sure -> members.stream().filter(it -> !sure.containsKey(it)).forEach(unsure::add));
        return unsure;
    }
}
