package coaching.vault.key;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

/// Whose key it is, and so what goes when it is destroyed.
public sealed interface KeyOwner {

    /// Unique and stable: stored, and what is encrypted is bound to it.
    String name();

    /// What is known of a person.
    record OfPerson(PersonId person) implements KeyOwner {

        @Override
        public String name() {
            return "person/" + person;
        }
    }

    /// What one person wrote in one relationship.
    record OfAuthor(PersonId author, RelationshipId relationship) implements KeyOwner {

        @Override
        public String name() {
            return "author/" + author + "/" + relationship;
        }
    }

    /// What one coordinator noted down in one programme.
    record OfCoordinator(PersonId author, ProgrammeId programme) implements KeyOwner {

        @Override
        public String name() {
            return "coordinator/" + author + "/" + programme;
        }
    }

    /// What is said of a programme as such: as whom its mails are sent, what its relationships are called.
    record OfProgramme(ProgrammeId programme) implements KeyOwner {

        @Override
        public String name() {
            return "programme/" + programme;
        }
    }

    /// An index by which something is found, such as addresses.
    record OfIndex(String index) implements KeyOwner {

        @Override
        public String name() {
            return "index/" + index;
        }
    }
}
