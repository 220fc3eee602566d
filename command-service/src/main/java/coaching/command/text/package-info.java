/// What members write for each other. The words go to the vault first; then [WriteText] records that they are there.
@NullMarked
package coaching.command.text;

import org.jspecify.annotations.NullMarked;
