/// Brings the people of a file into a programme. Start with [PeopleImport].
@NullMarked
package coaching.command.peopleimport;

import org.jspecify.annotations.NullMarked;
