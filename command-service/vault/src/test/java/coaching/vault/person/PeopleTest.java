package coaching.vault.person;

import coaching.events.id.PersonId;
import coaching.vault.Vault;
import coaching.vault.key.KeyOwner.OfPerson;
import coaching.vault.person.People.Saved;
import coaching.vault.testing.Vaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest {

    private static final String CANARY = "Ceciliacanary";

    private final Vaults vaults = Vaults.fresh();
    private final Vault vault = vaults.open();
    private final PersonId ana = new PersonId(UUID.randomUUID());
    private final PersonId ben = new PersonId(UUID.randomUUID());

    @AfterEach
    void close() {
        vault.close();
    }

    private static EmailAddress address(String text) {
        return EmailAddress.of(text).orElseThrow();
    }

    private static Details named(String name) {
        return new Details(name, null, null, null);
    }

    private static Details reached(String email) {
        return new Details("Somebody", address(email), "en", ZoneId.of("Europe/Paris"));
    }

    private Names.Name name(PersonId id) {
        return requireNonNull(vault.names().of(List.of(id)).get(id));
    }

    @Test
    void a_person_is_read_as_they_were_written() {
        var details = new Details("Zoë Ångström-łabędź", address("Zoe@Example.org"), "de", ZoneId.of("Asia/Tokyo"));
        assertThat(vault.people().save(ana, details, 0)).isEqualTo(new Saved.Done(new Person(ana, details.name(),
            details.email(), "de", ZoneId.of("Asia/Tokyo"), 1), true));
        assertThat(vault.people().find(ana)).hasValueSatisfying(person -> {
            assertThat(person.name()).isEqualTo("Zoë Ångström-łabędź");
            assertThat(person.email()).isEqualTo(address("Zoe@Example.org"));
            assertThat(person.version()).isEqualTo(1);
        });
    }

    @Test
    void nothing_of_a_person_can_be_read_in_the_database() throws Exception {
        vault.people().save(ana, new Details(CANARY, address(CANARY + "@example.org"), "x-canary",
            ZoneId.of("America/Argentina/ComodRivadavia")), 0);
        try (var connection = vaults.people().connect();
             var sql = connection.createStatement();
             var rows = sql.executeQuery("SELECT person, name, email, language, zone, email_index FROM person")) {
            assertThat(rows.next()).isTrue();
            for (int column = 2; column <= 6; column++) {
                assertThat(new String(rows.getBytes(column), UTF_8).toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("canary", "argentina");
            }
        }
    }

    @Test
    void who_changes_what_somebody_else_has_changed_is_shown_it() {
        vault.people().save(ana, named("Ana"), 0);
        vault.people().save(ana, named("Ana B."), 1);
        assertThat(vault.people().save(ana, named("Anna"), 1)).isInstanceOfSatisfying(Saved.Outdated.class,
            outdated -> assertThat(outdated.now())
                .hasValueSatisfying(now -> assertThat(now.name()).isEqualTo("Ana B.")));
        assertThat(vault.people().save(ben, named("Ben"), 3)).isInstanceOf(Saved.Outdated.class);
    }

    @Test
    void of_many_changes_at_once_one_wins() throws Exception {
        vault.people().save(ana, named("Ana"), 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var changes = IntStream.range(0, 8)
                .<Callable<Saved>>mapToObj(it -> () -> vault.people().save(ana, named("Ana " + it), 1)).toList();
            var won = threads.invokeAll(changes).stream().map(java.util.concurrent.Future::resultNow)
                .filter(Saved.Done.class::isInstance).count();
            assertThat(won).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"ana@example.org,ANA@Example.ORG", "ana@bücher.example,ana@xn--bcher-kva.example",
        "ana@BÜCHER.example,Ana@bücher.example"})
    void an_address_is_one_persons_however_it_is_spelt(String one, String other) {
        assertThat(vault.people().save(ana, reached(one), 0)).isInstanceOf(Saved.Done.class);
        assertThat(vault.people().save(ben, reached(other), 0)).isEqualTo(new Saved.AddressTaken());
        assertThat(vault.people().find(address(other))).contains(ana);
    }

    @Test
    void dots_and_tags_are_the_mail_servers_business() {
        vault.people().save(ana, reached("a.na@example.org"), 0);
        assertThat(vault.people().save(ben, reached("ana@example.org"), 0)).isInstanceOf(Saved.Done.class);
        assertThat(vault.people().find(address("ana+kept@example.org"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "ana@", "@example.org", "ana@localhost", "a b@example.org", "ana@exa mple.org",
        "ana@example.org\r\nBcc: ben@example.org", "ana@-example.org", "<ana@example.org>", "ana@a@example.org",
        "ana@example..org"})
    void what_is_no_address_is_refused(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }

    @Test
    void without_its_key_nothing_is_known_of_a_person() {
        vault.people().save(ana, reached("ana@example.org"), 0);
        assertThat(vault.names().of(List.of(ana))).containsKey(ana);
        vault.keys().destroy(new OfPerson(ana));
        assertThat(vault.people().find(ana)).isEmpty();
        try (var again = vaults.open()) {
            assertThat(again.names().of(List.of(ana))).isEmpty();
        }
    }

    @Test
    void names_changed_by_another_process_are_seen_by_the_next_question() {
        vault.people().save(ana, named("Ana"), 0);
        assertThat(name(ana).text()).isEqualTo("Ana");
        try (var other = vaults.open()) {
            other.people().save(ana, named("Anna"), 1);
            other.people().save(ben, named("Ben"), 0);
        }
        assertThat(name(ana).text()).isEqualTo("Anna");
        assertThat(name(ben).text()).isEqualTo("Ben");
    }

    @ParameterizedTest
    @CsvSource({"Zoë Ångström,zoe", "Zoë Ångström,ANGSTROM", "Łukasz Ødegård,lukasz o", "Đặng Thị Hạnh,dang thi",
        "İpek Işık,ipek isik", "محمد علي,علي", "Straße,strasse", "山田 太郎,太郎"})
    void any_part_of_a_name_is_found_without_its_accents(String name, String part) {
        vault.people().save(ana, named(name), 0);
        assertThat(name(ana).has(Names.folded(part))).isTrue();
        assertThat(name(ana).has("qqq")).isFalse();
    }

    @Test
    void who_said_themselves_who_they_are_is_not_renamed_by_others() {
        vault.people().save(ana, named("A. Coordinator's guess"), 0);
        assertThat(vault.people().saveOwn(ana, named("Ana"), 1)).isInstanceOf(Saved.Done.class);
        assertThat(vault.people().save(ana, named("Anna"), 2)).isEqualTo(new Saved.TheirsToSay());
        assertThat(vault.people().saveOwn(ana, named("Ana B."), 2)).isInstanceOf(Saved.Done.class);
    }

    @Test
    void a_name_that_cannot_be_read_does_not_hide_the_others() throws Exception {
        vault.people().save(ana, named("Ana"), 0);
        vault.people().save(ben, named("Ben"), 0);
        try (var connection = vaults.people().connect(); var sql = connection.createStatement()) {
            sql.execute("UPDATE person SET name = '\\x00', change = 99 WHERE person = '" + ana + "'");
            sql.execute("UPDATE change_count SET number = 99");
        }
        assertThat(vault.names().of(List.of(ana, ben)).keySet()).containsExactly(ben);
    }
}
