/// What every feature needs and no feature owns, in plain Java. Start with [coaching.command.kernel.Command].
@NullMarked
package coaching.command.kernel;

import org.jspecify.annotations.NullMarked;
