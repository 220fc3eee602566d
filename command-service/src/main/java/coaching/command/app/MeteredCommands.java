package coaching.command.app;

import coaching.command.kernel.Answer;
import coaching.command.kernel.Command;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Commands;
import coaching.command.kernel.Refusal;
import coaching.command.kernel.Rejected;
import coaching.events.CoachingEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.util.Optional;
import java.util.function.Supplier;

/// Counts and times commands as `kept.commands`, by command, outcome and rule. All three come from code, never from
/// callers, so their number is bounded.
record MeteredCommands(Commands commands, MeterRegistry meters) implements Commands {

    @Override
    public <S, E extends CoachingEvent> Answer send(CommandContext context, Command<S, E> command) {
        return metered(command, () -> commands.send(context, command));
    }

    @Override
    public <S, E extends CoachingEvent> Answer preview(CommandContext context, Command<S, E> command) {
        return metered(command, () -> commands.preview(context, command));
    }

    @Override
    public Optional<Answer> answered(CommandContext context) {
        return commands.answered(context);
    }

    @Override
    public Optional<Answer> answered(String kept) {
        return commands.answered(kept);
    }

    private Answer metered(Command<?, ?> command, Supplier<Answer> work) {
        var timer = Timer.start(meters);
        try {
            var answer = work.get();
            stop(timer, command, outcome(answer), "none");
            return answer;
        } catch (Rejected rejected) {
            var refusal = rejected.refusal();
            stop(timer, command, refusal.description().kind() == Refusal.Kind.UNAVAILABLE ? "failed" : "refused",
                refusal.name());
            throw rejected;
        } catch (RuntimeException e) {
            stop(timer, command, "failed", "UNEXPECTED");
            throw e;
        }
    }

    private static String outcome(Answer answer) {
        if (answer.replayed()) {
            return "replayed";
        }
        return answer.events().isEmpty() ? "unchanged" : "accepted";
    }

    private void stop(Timer.Sample sample, Command<?, ?> command, String outcome, String rule) {
        sample.stop(Timer.builder("kept.commands").description("Commands by outcome and rule")
            .tags("command", command.getClass().getSimpleName(), "outcome", outcome, "rule", rule)
            .publishPercentileHistogram().register(meters));
    }
}
