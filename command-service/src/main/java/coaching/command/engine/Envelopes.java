package coaching.command.engine;

import coaching.command.kernel.Command;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Provenance;
import coaching.events.CoachingEvent;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.Envelope.Actor;
import coaching.events.id.EventId;
import coaching.wire.EnvelopeCodec;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static java.util.Objects.requireNonNullElse;

/// Puts the events of one command into their envelopes. Ids follow from the command key and whose it is, so that a
/// retry names the same events and nobody else can.
record Envelopes(CommandContext context, Actor actor, Instant recordedAt) {

    <S, E extends CoachingEvent> List<EventMessage> of(Command<S, E> command, S state, List<E> events) {
        return IntStream.range(0, events.size())
            .mapToObj(index -> message(index, events.get(index),
                command.provenance(state, events.get(index), context.provenance())))
            .toList();
    }

    static EventId id(CommandContext context, int index) {
        return EventId.derived(requireNonNullElse(context.key().caller(), ""), context.key().name(), index);
    }

    private EventMessage message(int index, CoachingEvent event, Provenance from) {
        var metadata = metadata(event, from);
        var type = WireNames.of(event.getClass());
        return new GenericEventMessage(id(context, index).toString(), type, event, metadata, recordedAt);
    }

    private Map<String, String> metadata(CoachingEvent event, Provenance from) {
        var supersedes = event instanceof FactCorrected correction ? correction.supersedes() : null;
        return EnvelopeCodec.metadata(event.at(), from.claimedRecordedAt(), actor, from.source(), context.key().name(),
            from.correlationId(), from.causationId(), supersedes, event.confidentiality());
    }
}
