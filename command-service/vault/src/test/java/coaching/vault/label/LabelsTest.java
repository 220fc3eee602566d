package coaching.vault.label;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.vault.Vault;
import coaching.vault.label.Labels.Place;
import coaching.vault.label.Labels.Proposal;
import coaching.vault.label.Labels.Saved;
import coaching.vault.roster.Roster.Enrolment;
import coaching.vault.roster.Roster.Membership;
import coaching.vault.roster.Roster.Part;
import coaching.vault.testing.Vaults;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

class LabelsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Vault vault = Vaults.fresh().open();
    private final Labels labels = vault.labels();
    private final ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
    private final Place one = place();
    private final Place other = place();

    @AfterEach
    void close() {
        vault.close();
    }

    private Place place() {
        return new Place(programme, new RelationshipId(UUID.randomUUID()));
    }

    private static Label label(String words) {
        return new Label(words, words.toLowerCase(Locale.ROOT));
    }

    private Saved reserve(Place place, String words) {
        return labels.reserve(place, label(words), NOW);
    }

    private void told(Place place, @Nullable String words) {
        vault.roster().readOn(from -> new Part(from + 1, List.of(), List.of(),
            List.of(new Proposal(place, words == null ? null : label(words))), List.of()));
    }

    private void restart() {
        vault.roster().restart(vault.roster().position());
    }

    private List<String> all() {
        return labels.of(programme).values().stream().sorted().toList();
    }

    @Test
    void one_relationship_of_a_programme_is_called_so() {
        assertThat(reserve(one, "Ann and Ben")).isEqualTo(new Saved.Done(true));
        assertThat(reserve(one, "Ann and Ben")).isEqualTo(new Saved.Done(false));
        assertThat(reserve(other, "ANN and Ben")).isEqualTo(new Saved.Taken());
        var elsewhere = new Place(new ProgrammeId(UUID.randomUUID()), one.relationship());
        assertThat(reserve(elsewhere, "Ann and Ben")).isEqualTo(new Saved.Done(true));
    }

    @Test
    void a_reserved_label_is_shown_once_the_relationship_is_on_record() {
        reserve(one, "Ann and Ben");
        assertThat(all()).isEmpty();
        told(one, null);
        assertThat(all()).containsExactly("Ann and Ben");
        assertThat(reserve(one, "Ann and Ben")).isEqualTo(new Saved.Done(false));
        assertThat(reserve(one, "Others")).isEqualTo(new Saved.Other());
        assertThat(all()).containsExactly("Ann and Ben");
    }

    @Test
    void what_was_reserved_in_vain_is_free_again() {
        reserve(one, "Ann and Ben");
        labels.release(one, NOW.minusMillis(1));
        assertThat(reserve(other, "Ann and Ben")).isEqualTo(new Saved.Taken());
        labels.release(one, NOW);
        assertThat(reserve(other, "Ann and Ben")).isEqualTo(new Saved.Done(true));
        told(other, null);
        labels.release(other, NOW);
        assertThat(all()).containsExactly("Ann and Ben");
    }

    @Test
    void another_attempt_replaces_what_was_reserved() {
        reserve(one, "Ann and Ben");
        assertThat(reserve(one, "Ben and Ann")).isEqualTo(new Saved.Done(true));
        assertThat(reserve(other, "Ann and Ben")).isEqualTo(new Saved.Done(true));
    }

    @Test
    void orphans_go_after_a_while_and_nothing_else() {
        reserve(one, "Ann and Ben");
        reserve(other, "On record");
        told(other, null);
        assertThat(labels.purge(NOW)).isZero();
        assertThat(labels.purge(NOW.plus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(reserve(place(), "Ann and Ben")).isEqualTo(new Saved.Done(true));
        assertThat(all()).containsExactly("On record");
    }

    @Test
    void a_label_of_an_old_event_is_copied_once_even_if_it_is_anothers_as_well() {
        told(one, "Pair");
        told(other, "Pair");
        assertThat(all()).containsExactly("Pair", "Pair");
        assertThat(reserve(place(), "pair")).isEqualTo(new Saved.Taken());
        labels.change(one, label("Ann and Ben"));
        restart();
        told(one, "Pair");
        assertThat(all()).containsExactly("Ann and Ben", "Pair");
    }

    @Test
    void a_label_is_changed_to_one_that_is_free() {
        told(one, null);
        told(other, "Pair");
        assertThat(labels.change(one, label("pair"))).isEqualTo(new Saved.Taken());
        assertThat(labels.change(one, label("Ann and Ben"))).isEqualTo(new Saved.Done(true));
        assertThat(labels.change(one, label("Ann and Ben"))).isEqualTo(new Saved.Done(false));
        assertThat(labels.change(other, label("PAIR"))).isEqualTo(new Saved.Done(true));
        assertThat(all()).containsExactly("Ann and Ben", "PAIR");
    }

    @Test
    void a_label_that_was_taken_away_does_not_come_back_from_the_log() {
        told(one, "Pair");
        labels.remove(one);
        restart();
        told(one, "Pair");
        assertThat(all()).isEmpty();
        assertThat(reserve(other, "Pair")).isEqualTo(new Saved.Done(true));
    }

    @Test
    void members_have_the_labels_of_their_own() {
        var person = new PersonId(UUID.randomUUID());
        var participant = new ParticipantId(UUID.randomUUID());
        vault.roster().readOn(from -> new Part(from + 1, List.of(new Enrolment(programme, participant, person)),
            List.of(new Membership(programme, one.relationship(), participant)),
            List.of(new Proposal(one, label("Theirs")), new Proposal(other, label("Not theirs"))), List.of()));
        assertThat(labels.of(programme, person).values()).containsExactly("Theirs");
        assertThat(labels.of(programme, new PersonId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_relationship_on_record_that_is_called_nothing_is_called_so_at_once() {
        var participant = new ParticipantId(UUID.randomUUID());
        vault.roster().readOn(from -> new Part(from + 1, List.of(), List.of(new Membership(programme,
            one.relationship(), participant)), List.of(new Proposal(one, null)), List.of()));
        assertThat(reserve(one, "Ann and Ben")).isEqualTo(new Saved.Done(true));
        assertThat(all()).containsExactly("Ann and Ben");
        assertThat(labels.purge(NOW.plus(Duration.ofDays(2)))).isZero();
    }

    @Test
    void where_the_log_was_read_before_there_were_labels_it_is_read_once_more() {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        var tables = Flyway.configure().dataSource(database.jdbcUrl(), database.user(), database.password())
            .locations("classpath:coaching/vault/people");
        tables.target("4").load().migrate();
        var client = JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(),
            database.password()));
        client.sql("UPDATE log_position SET position = 7").update();
        tables.target("latest").load().migrate();
        assertThat(client.sql("SELECT position FROM log_position").query(Long.class).single()).isZero();
    }

    @Test
    void every_change_is_counted() {
        long before = vault.people().change();
        reserve(one, "Ann and Ben");
        told(one, null);
        labels.change(one, label("Ben and Ann"));
        labels.remove(one);
        assertThat(vault.people().change()).isEqualTo(before + 4);
    }

    @Test
    void no_label_is_stored_as_it_is() {
        told(one, "Ann and Ben");
        var stored = vault.peopleDatabase().client().sql("SELECT words || label_index FROM label").query(byte[].class)
            .single();
        assertThat(new String(stored, ISO_8859_1)).doesNotContainIgnoringCase("Ann");
        assertThat(label("Ann and Ben")).hasToString("Label");
    }
}
