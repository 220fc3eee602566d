@NullMarked
package coaching.command.http;

import org.jspecify.annotations.NullMarked;
