package coaching.command.kernel;

import coaching.events.CoachingEvent;

import java.util.Optional;

/// Where features hand over their commands.
public interface Commands {

    /// Decides and stores, exactly once per command key.
    ///
    /// @throws Rejected if a rule forbids it; then nothing was stored
    <S, E extends CoachingEvent> Answer send(CommandContext context, Command<S, E> command);

    /// Decides and stores nothing, not even the key: what would happen.
    ///
    /// @throws Rejected if a rule forbids it
    <S, E extends CoachingEvent> Answer preview(CommandContext context, Command<S, E> command);

    /// What this very key was answered. A miss is no promise: the command may be on its way.
    Optional<Answer> answered(CommandContext context);

    /// What came of a key, whosever it is.
    ///
    /// @param kept see [Key#kept]
    Optional<Answer> answered(String kept);
}
