package coaching.vault.text;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;
import coaching.vault.key.KeyOwner;
import coaching.vault.key.KeyOwner.OfAuthor;
import coaching.vault.key.KeyOwner.OfCoordinator;
import coaching.vault.text.Place.Readers;

import java.util.UUID;

/// Who wrote a text, and where. Each author has a key of their own, so that one author's words go without the other's.
public sealed interface Authorship {

    Place place();

    /// The record of the author; their key encrypts.
    PersonId person();

    /// Who the author is in the fact about the text.
    UUID author();

    KeyOwner key();

    /// What the ciphertext of a version is bound to, besides its key.
    String row(TextId text, int version);

    /// @param place of the members of a relationship, one of whom wrote it
    record ByMember(Place place, ParticipantId participant, PersonId person) implements Authorship {

        @Override
        public UUID author() {
            return participant.value();
        }

        @Override
        public KeyOwner key() {
            return new OfAuthor(person, new RelationshipId(place.about().id()));
        }

        /// The key is of the relationship already.
        @Override
        public String row(TextId text, int version) {
            return text + "/" + version;
        }
    }

    /// @param place of the coordinators of a programme, one of whom wrote it
    record ByCoordinator(Place place, PersonId person) implements Authorship {

        @Override
        public UUID author() {
            return person.value();
        }

        @Override
        public KeyOwner key() {
            return new OfCoordinator(person, place.programme());
        }

        @Override
        public String row(TextId text, int version) {
            return place.about().type() + "/" + place.about().id() + "/" + text + "/" + version;
        }
    }

    /// As it is stored.
    static Authorship of(Place place, UUID author, PersonId person) {
        return place.readers() == Readers.MEMBERS
            ? new ByMember(place, new ParticipantId(author), person)
            : new ByCoordinator(place, person);
    }
}
