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

    /// As whom the mails of a programme are sent.
    record OfProgramme(ProgrammeId programme) implements KeyOwner {

        @Override
        public String name() {
            return "programme/" + programme;
        }
    }

    /// The index by which addresses are found.
    record OfIndex(String index) implements KeyOwner {

        @Override
        public String name() {
            return "index/" + index;
        }
    }
}
