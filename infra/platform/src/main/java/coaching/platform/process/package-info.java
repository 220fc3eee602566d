/// Processes of the operating system that belong to us: started as direct children, gone when we are gone.
/// Start at [Command][coaching.platform.process.Command].
@NullMarked
package coaching.platform.process;

import org.jspecify.annotations.NullMarked;
