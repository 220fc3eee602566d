/// People by name, from the vault: who may see whom, and who may say what somebody is called. Nothing here records a
/// fact. Start with [PeopleController].
@NullMarked
package coaching.command.people;

import org.jspecify.annotations.NullMarked;
