/// Sessions: booked ahead or not, held or called off, and who says so. Each command holds its own rules.
@NullMarked
package coaching.command.session;

import org.jspecify.annotations.NullMarked;
