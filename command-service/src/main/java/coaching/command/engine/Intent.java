package coaching.command.engine;

import coaching.command.kernel.Command;
import coaching.command.kernel.CommandContext;
import coaching.events.CoachingEvent;

/// A command on its way to be decided, together with who sent it.
///
/// @param preview whether to decide only
record Intent<S, E extends CoachingEvent>(CommandContext context, Command<S, E> command, boolean preview) {}
