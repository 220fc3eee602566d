package coaching.analytics.story;

import coaching.events.Envelope;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventId;
import coaching.events.EventTypes;
import coaching.events.ParticipantId;
import coaching.events.Recorded;
import coaching.events.RelationshipFact;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Gives the facts of a story their envelopes. A fact becomes known when it happened, or when the fact before it did,
/// unless told otherwise.
final class Log {

    private final String name;
    private final List<Recorded> facts = new ArrayList<>();
    private @Nullable Instant recordedAt;
    private @Nullable Instant claimedAt;
    private @Nullable ParticipantId onBehalfOf;

    Log(String name) {
        this.name = name;
    }

    void recorded(@Nullable Instant at, @Nullable Instant claimed) {
        recordedAt = at;
        claimedAt = claimed;
    }

    void onBehalfOf(@Nullable ParticipantId participant) {
        onBehalfOf = participant;
    }

    List<Recorded> facts() {
        return facts;
    }

    void add(RelationshipFact event) {
        var position = facts.size() + 1;
        var type = EventTypes.nameOf(event);
        var actor = onBehalfOf == null
            ? new Actor("a member", Actor.Role.PARTICIPANT, null)
            : new Actor("a coordinator", Actor.Role.COORDINATOR, onBehalfOf.toString());
        facts.add(new Recorded(new Envelope(EventId.derived(name, position), type, 1, position, event.at(),
            recordedAt == null ? learnt(event) : recordedAt, claimedAt, actor, Source.API, name + position, name, null,
            null, event.confidentiality(), ""), event));
    }

    private Instant learnt(RelationshipFact event) {
        var before = facts.isEmpty() ? Instant.MIN : facts.getLast().envelope().recordedAt();
        var now = event.at().latest();
        return now.isBefore(before) ? before : now;
    }
}
