/// Reads files of rows that people save from their spreadsheets, and says what is wrong with them. Start with [CsvFile].
@NullMarked
package coaching.command.csv;

import org.jspecify.annotations.NullMarked;
