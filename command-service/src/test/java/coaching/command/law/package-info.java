/// That decisions and figures hold the same of every history that commands can bring about. Start with [OneMeaningTest].
@NullMarked
package coaching.command.law;

import org.jspecify.annotations.NullMarked;
