package coaching.testing.story;

import coaching.events.CoachingEvent;
import coaching.events.Envelope;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventTypes;
import coaching.events.Recorded;
import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;
import coaching.events.role.Role;
import coaching.wire.EventCodec;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// Gives facts their envelopes. A fact becomes known when it happened, unless told otherwise.
final class Log {

    private final String name;
    private final LongSupplier positions;
    private final boolean inOrder;
    private final AtomicInteger told;
    private final List<Recorded> facts = new ArrayList<>();
    private @Nullable Instant recordedAt;
    private @Nullable Instant claimedAt;
    private @Nullable ParticipantId onBehalfOf;

    /// @param inOrder whether no fact becomes known before the one told before it, as is right for one relationship;
    /// several are told one after the other, each from its beginning
    Log(String name, LongSupplier positions, boolean inOrder) {
        this(name, positions, inOrder, new AtomicInteger());
    }

    private Log(String name, LongSupplier positions, boolean inOrder, AtomicInteger told) {
        this.name = name;
        this.positions = positions;
        this.inOrder = inOrder;
        this.told = told;
    }

    /// A log of what comes after this one.
    Log next() {
        return new Log(name, positions, inOrder, told);
    }

    void recorded(@Nullable Instant at, @Nullable Instant claimed) {
        recordedAt = at;
        claimedAt = claimed;
    }

    void onBehalfOf(@Nullable ParticipantId participant) {
        onBehalfOf = participant;
    }

    List<Recorded> facts() {
        return List.copyOf(facts);
    }

    void add(CoachingEvent event) {
        var number = told.incrementAndGet();
        var key = name + " " + number;
        facts.add(new Recorded(new Envelope(EventId.derived(name, number), EventTypes.nameOf(event),
            EventCodec.revisionOf(event.getClass()), positions.getAsLong(), event.at(),
            recordedAt == null ? learnt(event) : recordedAt, claimedAt, actor(), Source.API, key, key, null, null,
            event.confidentiality(), "00".repeat(32)), event));
    }

    private Actor actor() {
        return onBehalfOf == null
            ? new Actor("a member", Role.PARTICIPANT, null)
            : new Actor("a coordinator", Role.COORDINATOR, onBehalfOf.toString());
    }

    private Instant learnt(CoachingEvent event) {
        var before = facts.isEmpty() || !inOrder ? Instant.MIN : facts.getLast().envelope().recordedAt();
        var now = event.at().latest();
        return now.isBefore(before) ? before : now;
    }
}
