/// Several records of one person, and which of them stands for the others. Start with [MergePerson].
@NullMarked
package coaching.command.person;

import org.jspecify.annotations.NullMarked;
