/// Reads a file of meetings into rows. Start with [MeetingFile].
@NullMarked
package coaching.command.importing.file;

import org.jspecify.annotations.NullMarked;
