/// Carries out commands on Axon: sources what they depend on, appends what follows, exactly once per command key.
/// Start with [DecidingCommandHandler], then [IdempotentCommands].
@NullMarked
package coaching.command.engine;

import org.jspecify.annotations.NullMarked;
