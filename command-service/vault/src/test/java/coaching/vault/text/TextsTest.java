package coaching.vault.text;

import coaching.events.TextEvent.Kind;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;
import coaching.vault.Vault;
import coaching.vault.database.VaultDatabase;
import coaching.vault.database.VaultDatabase.Login;
import coaching.vault.key.DataKeys;
import coaching.vault.key.KeyOwner.OfAuthor;
import coaching.vault.key.KeyOwner.OfCoordinator;
import coaching.vault.key.MasterKeyFile;
import coaching.vault.testing.Vaults;
import coaching.vault.text.Authorship.ByCoordinator;
import coaching.vault.text.Authorship.ByMember;
import coaching.vault.text.Texts.Draft;
import coaching.vault.text.Texts.Written;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    final Vaults vaults = Vaults.fresh();
    final ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
    final RelationshipId relationship = new RelationshipId(UUID.randomUUID());
    final ParticipantId participant = new ParticipantId(UUID.randomUUID());
    final PersonId person = new PersonId(UUID.randomUUID());
    final TextId text = new TextId(UUID.randomUUID());
    final Place ofMembers = Place.ofMembers(programme, relationship);
    final Place onRelationship = Place.ofCoordinators(programme, relationship);
    final Place onParticipant = Place.ofCoordinators(programme, new ParticipantId(relationship.value()));

    private void written(Vault vault, Authorship by, String words) {
        var draft = new Draft(by, text, 1, Kind.NOTE, by.place().about().id(), words);
        assertThat(vault.texts().write(draft, NOW)).isInstanceOf(Written.Done.class);
        vault.texts().recorded(draft.id());
    }

    private static List<String> words(Vault vault, Place place) {
        return vault.texts().recorded(place).stream().map(PrivateText::words).toList();
    }

    /// One person writes in three places under the same ids.
    private void written(Vault vault) {
        written(vault, new ByMember(ofMembers, new ParticipantId(person.value()), person), "For the members.");
        written(vault, new ByCoordinator(onRelationship, person), "About the pair.");
        written(vault, new ByCoordinator(onParticipant, person), "About one.");
    }

    @Test
    void what_is_written_in_one_place_is_read_there_alone() {
        try (var vault = vaults.open()) {
            written(vault);
            assertThat(words(vault, ofMembers)).containsExactly("For the members.");
            assertThat(words(vault, onRelationship)).containsExactly("About the pair.");
            assertThat(words(vault, onParticipant)).containsExactly("About one.");
        }
    }

    @Test
    void a_note_is_encrypted_with_a_key_of_its_coordinator_in_the_programme() {
        try (var vault = vaults.open()) {
            written(vault);
            assertThat(vault.keyDatabase().client().sql("SELECT owner FROM data_key").query(String.class).list())
                .contains("author/" + person + "/" + relationship,
                    "coordinator/" + person + "/" + programme);
            assertThat(vault.peopleDatabase().client().sql("SELECT words FROM text").query(byte[].class).list())
                .hasSize(3).noneMatch(it -> new String(it, ISO_8859_1).contains("About"));
            vault.keys().destroy(new OfCoordinator(person, programme));
            assertThat(words(vault, onRelationship)).isEmpty();
            assertThat(words(vault, onParticipant)).isEmpty();
            assertThat(words(vault, ofMembers)).containsExactly("For the members.");
        }
    }

    @Test
    void the_ciphertext_of_a_note_cannot_be_read_as_a_note_about_something_else() {
        try (var vault = vaults.open()) {
            written(vault);
            vault.peopleDatabase().client().sql("""
                UPDATE text SET words = (SELECT words FROM text WHERE readers = 'COORDINATORS'
                    AND place_type = 'RELATIONSHIP')
                WHERE place_type = 'PARTICIPANT'""").update();
            assertThat(words(vault, onParticipant)).isEmpty();
            assertThat(words(vault, onRelationship)).containsExactly("About the pair.");
        }
    }

    @Test
    void a_text_from_before_there_were_notes_is_still_read() {
        var database = vaults.people();
        Flyway.configure().dataSource(database.jdbcUrl(), database.user(), database.password())
            .locations("classpath:coaching/vault/people").target("7").load().migrate();
        var keys = vaults.keys();
        try (var keyDatabase = VaultDatabase.open(new Login(keys.jdbcUrl(), keys.user(), keys.password()), "keys")) {
            var key = new DataKeys(keyDatabase.client(), MasterKeyFile.create(vaults.masterKey()))
                .obtain(new OfAuthor(person, relationship));
            JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()))
                .sql("""
                    INSERT INTO text (text, version, programme, relationship, author, person, kind, about, words,
                        digest, written_at, touched_at, recorded)
                    VALUES (:text, 1, :programme, :relationship, :author, :person, 'NOTE', :relationship, :words,
                        '\\x00', now(), now(), true)""")
                .param("text", text.value()).param("programme", programme.value())
                .param("relationship", relationship.value()).param("author", participant.value())
                .param("person", person.value())
                .param("words", key.encrypt("Of long ago.", text + "/1", "words")).update();
        }
        try (var vault = vaults.open()) {
            assertThat(words(vault, ofMembers)).containsExactly("Of long ago.");
            assertThat(words(vault, onRelationship)).isEmpty();
        }
    }
}
