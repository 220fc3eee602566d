/// Bringing in a history of held meetings from a CSV file: tried first, recorded in one append, taken back by
/// corrections. Start at [ImportMeetings]; [MeetingFile] and [RowReading] say what a file may look like, [Judge] what becomes of it.
@NullMarked
package coaching.command.importing;

import org.jspecify.annotations.NullMarked;
