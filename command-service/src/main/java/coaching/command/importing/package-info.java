/// Bringing in a history of held meetings from a CSV file: tried first, recorded in one append, taken back by
/// corrections. Start at [ImportMeetings]; [RowReader] says what a row may look like, [Judge] what becomes of it.
@NullMarked
package coaching.command.importing;

import org.jspecify.annotations.NullMarked;
