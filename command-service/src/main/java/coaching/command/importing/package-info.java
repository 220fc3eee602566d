/// Bringing in a history of held meetings from a CSV file: tried first, recorded in one append, taken back by
/// corrections. Start at [ImportMeetings]; [coaching.command.importing.file.MeetingFile] says what a file may look like, [RowClassifier] what becomes of it.
@NullMarked
package coaching.command.importing;

import org.jspecify.annotations.NullMarked;
