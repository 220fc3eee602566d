package coaching.command.engine;

import coaching.command.admission.Admission;
import coaching.command.admission.Roles;
import coaching.command.kernel.Answer;
import coaching.command.kernel.Answer.Happened;
import coaching.command.kernel.Command;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.CoachingEvent;
import coaching.events.Envelope.Actor;
import coaching.events.EventTypes;
import coaching.eventstore.event.Appended;
import coaching.eventstore.event.CommandKey;
import coaching.wire.EventCodec;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import static coaching.command.admission.AdmissionRefusal.NOT_ALLOWED;
import static java.util.Objects.requireNonNull;

/// The one command handler: admits, sources, decides and appends, whatever the command. Everything in between is the
/// command's own.
public final class DecidingCommandHandler implements CommandHandler {

    static final MessageType INTENT = new MessageType(Intent.class);
    private static final MessageType DECIDED = new MessageType(Decided.class);

    private final EventCodec codec;
    private final InstantSource clock;
    private final BoundaryCache cache = new BoundaryCache();

    private DecidingCommandHandler(EventCodec codec, InstantSource clock) {
        this.codec = codec;
        this.clock = clock;
    }

    /// Axon, set up for deciding. The envelope says what correlates with what, so Axon adds nothing of its own.
    public static EventSourcingConfigurer configure(EventSourcingConfigurer axon, EventCodec codec,
                                                    InstantSource clock) {
        return axon
            .componentRegistry(components -> components
                .registerComponent(TagResolver.class, _ -> new CoachingTags())
                .registerComponent(MessageTypeResolver.class, _ -> new WireNames())
                .registerComponent(CorrelationDataProviderRegistry.class,
                    _ -> new DefaultCorrelationDataProviderRegistry()))
            .registerCommandHandlingModule(CommandHandlingModule.named("deciding")
                .commandHandlers()
                .commandHandler(new QualifiedName(Intent.class), new DecidingCommandHandler(codec, clock)));
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        var intent = (Intent<?, ?>) requireNonNull(message.payload());
        return MessageStream.just(new GenericCommandResultMessage(DECIDED, decide(intent, context)));
    }

    private <S, E extends CoachingEvent> Decided decide(Intent<S, E> intent, ProcessingContext context) {
        var past = new SourcedPast(context, codec, cache);
        var actor = admitted(intent.context(), intent.command().scope(), past);
        var state = intent.command().source(past, actor);
        var events = intent.command().decide(state);
        var answer = answer(intent.context(), intent.command(), state, events);
        var appended = new AtomicReference<@Nullable Appended>();
        if (!events.isEmpty() && !intent.preview()) {
            var recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            context.putResource(CommandKey.RESOURCE, StoredAnswer.key(intent.context(), answer));
            context.whenComplete(it -> appended.set(it.getResource(Appended.RESOURCE)));
            EventAppender.forContext(context)
                .append(new Envelopes(intent.context(), actor, recordedAt).of(intent.command(), state, events));
        }
        return new Decided(answer, appended);
    }

    private static Actor admitted(CommandContext context, Scope scope, Past past) {
        var actor = Admission.admit(context.authority(), scope, past);
        NOT_ALLOWED.when(context.provenance().isBroughtIn()
            && !Roles.of(context.authority(), past).mayImport(scope.programme()));
        return actor;
    }

    private static <S, E extends CoachingEvent> Answer answer(
                                                              CommandContext context, Command<S, E> command, S state,
                                                              List<E> events) {
        var happened = IntStream.range(0, events.size())
            .mapToObj(index -> new Happened(Envelopes.id(context, index), EventTypes.nameOf(events.get(index))))
            .toList();
        var status = context.creates() && !events.isEmpty() ? 201 : 200;
        return new Answer(status, context.key().name(), happened, command.answer(state, events), null, false);
    }
}
