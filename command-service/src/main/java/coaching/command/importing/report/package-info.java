/// What is said about the rows of a file. Start with [ImportReport].
@NullMarked
package coaching.command.importing.report;

import org.jspecify.annotations.NullMarked;
