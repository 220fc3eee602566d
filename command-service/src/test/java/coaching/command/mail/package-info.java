@NullMarked
package coaching.command.mail;

import org.jspecify.annotations.NullMarked;
