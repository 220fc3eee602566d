@NullMarked
package coaching.command.peopleimport;

import org.jspecify.annotations.NullMarked;
