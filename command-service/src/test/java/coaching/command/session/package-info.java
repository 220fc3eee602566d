@NullMarked
package coaching.command.session;

import org.jspecify.annotations.NullMarked;
