package coaching.command.engine;

import coaching.command.kernel.Answer;
import coaching.command.kernel.Command;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Commands;
import coaching.command.kernel.Rejected;
import coaching.events.CoachingEvent;
import coaching.eventstore.CommandReceipts;
import coaching.eventstore.event.CommandReceipt;
import coaching.eventstore.event.StoreFailure;
import coaching.eventstore.event.StoreFailure.CommandKeyAlreadyUsed;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import static coaching.command.engine.EngineRefusal.COMMAND_KEY_REUSED;
import static coaching.command.engine.EngineRefusal.CONTENDED;
import static coaching.command.engine.EngineRefusal.OUTCOME_UNKNOWN;
import static coaching.command.engine.EngineRefusal.STORE_NOT_LEADER;
import static coaching.command.engine.EngineRefusal.STORE_OVERLOADED;
import static coaching.command.engine.EngineRefusal.STORE_UNAVAILABLE;
import static java.util.Objects.requireNonNull;

/// Carries out each command key once. A key that was used answers as it did the first time; what others changed
/// meanwhile is decided again; what the store could not do is refused by name.
public final class IdempotentCommands implements Commands {

    private static final int ATTEMPTS = 20;
    private static final long LONGEST_PAUSE_MICROS = 20_000;

    private final CommandBus bus;
    private final CommandReceipts receipts;

    public IdempotentCommands(CommandBus bus, CommandReceipts receipts) {
        this.bus = bus;
        this.receipts = receipts;
    }

    @Override
    public <S, E extends CoachingEvent> Answer send(CommandContext context, Command<S, E> command) {
        try {
            var earlier = earlier(context);
            return earlier.isPresent() ? replayed(earlier.get(), context) : carriedOut(context, command);
        } catch (CommandKeyAlreadyUsed raced) {
            return replayed(raced.receipt(), context);
        } catch (StoreFailure failure) {
            throw refused(failure);
        }
    }

    @Override
    public <S, E extends CoachingEvent> Answer preview(CommandContext context, Command<S, E> command) {
        try {
            return dispatched(new Intent<>(context, command, true)).answer();
        } catch (StoreFailure failure) {
            throw refused(failure);
        }
    }

    @Override
    public Optional<Answer> answered(CommandContext context) {
        try {
            return earlier(context).map(it -> StoredAnswer.answer(it, context.key().name()));
        } catch (StoreFailure failure) {
            throw refused(failure);
        }
    }

    @Override
    public Optional<Answer> answered(String kept) {
        try {
            return receipts.find(kept).map(it -> StoredAnswer.answer(it, kept));
        } catch (StoreFailure failure) {
            throw refused(failure);
        }
    }

    /// Earlier versions kept a key under its bare name, whoever used it first. To all others it is as if it were not
    /// there. No such key is written any more, so that looking for one races with nothing.
    private Optional<CommandReceipt> earlier(CommandContext context) {
        var key = context.key();
        if (!key.hasOwner()) {
            return receipts.find(key.kept());
        }
        var found = receipts.find(List.of(key.kept(), key.name()));
        return found.stream().filter(it -> it.key().equals(key.kept())).findFirst()
            .or(() -> found.stream().filter(it -> it.owner().equals(context.authority().subject())).findFirst());
    }

    private Answer carriedOut(CommandContext context, Command<?, ?> command) {
        var intent = new Intent<>(context, command, false);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                var decided = dispatched(intent);
                return decided.answer().events().isEmpty() ? recorded(context, decided.answer()) : decided.positioned();
            } catch (AppendEventsTransactionRejectedException _) {
                pause(attempt);
            }
        }
        throw new Rejected(CONTENDED);
    }

    private Answer recorded(CommandContext context, Answer answer) {
        receipts.record(StoredAnswer.key(context, answer));
        return answer;
    }

    private Decided dispatched(Intent<?, ?> intent) {
        try {
            var result = bus.dispatch(new GenericCommandMessage(DecidingCommandHandler.INTENT, intent), null).join();
            return (Decided) requireNonNull(result.payload());
        } catch (CompletionException wrapped) {
            throw cause(wrapped);
        }
    }

    private static RuntimeException cause(Throwable wrapped) {
        var cause = wrapped;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException it ? it : new IllegalStateException(cause);
    }

    private static Answer replayed(CommandReceipt receipt, CommandContext context) {
        COMMAND_KEY_REUSED.when(!Arrays.equals(receipt.requestHash(), StoredAnswer.hash(context)));
        return StoredAnswer.answer(receipt, context.key().name()).again();
    }

    private static RuntimeException refused(StoreFailure failure) {
        return switch (failure) {
            case StoreFailure.NotLeader _ -> new Rejected(STORE_NOT_LEADER);
            case StoreFailure.StoreUnavailable _ -> new Rejected(STORE_UNAVAILABLE);
            case StoreFailure.Overloaded _ -> new Rejected(STORE_OVERLOADED);
            case StoreFailure.OutcomeUnknown _ -> new Rejected(OUTCOME_UNKNOWN);
            case CommandKeyAlreadyUsed _, StoreFailure.UnsafeSetting _ -> failure;
        };
    }

    /// Random, so that those who collided do not collide again.
    private static void pause(int attempt) {
        var longest = Math.min(LONGEST_PAUSE_MICROS, 500L << Math.min(attempt, 10));
        LockSupport.parkNanos(1_000 * ThreadLocalRandom.current().nextLong(longest));
    }
}
