package coaching.command.peopleimport;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.vault.Vault;
import coaching.vault.database.VaultDatabase;
import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import coaching.vault.roster.Roster.Participant;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = {"kept.issuer.enabled=true", "kept.mail.mailbox=true"})
class PeopleImportHttpTest extends RunningService {

    @Autowired
    private JWKSource<SecurityContext> keys;

    @Autowired
    private VaultDatabase issuer;

    @Autowired
    private Vault vault;

    World world;
    String domain;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) throws Exception {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        var folder = Files.createTempDirectory("kept-issuer");
        settings.add("kept.issuer.database.url", database::jdbcUrl);
        settings.add("kept.issuer.database.username", database::user);
        settings.add("kept.issuer.database.password", database::password);
        settings.add("kept.issuer.keys", () -> folder.resolve("key.json"));
        settings.add("kept.issuer.accounts", () -> folder.resolve("accounts.json"));
    }

    /// The issuer in the process believes its own keys only.
    @Override
    protected Token token() {
        try {
            var own = keys.get(new JWKSelector(new JWKMatcher.Builder().privateOnly(true).build()), null).getFirst();
            return Token.signedWith(own.toRSAKey(), ISSUER.uri());
        } catch (KeySourceException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void set_up() {
        world = World.open(http(), integration());
        domain = "d" + UUID.randomUUID() + ".example.org";
    }

    private Answer bring(World into, Token as, String query, String csv) {
        return http().post(into.path() + "/people/imports?" + query, csv).as(as).header("Content-Type", "text/csv")
            .send();
    }

    private Answer bring(String csv) {
        var answer = bring(world, coordinator(), "dryRun=false", csv);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static String counts(Answer answer) {
        var counts = answer.json().path("counts");
        return "%d new, %d changed, %d same, %d refused".formatted(counts.path("NEW").asInt(),
            counts.path("CHANGED").asInt(), counts.path("SAME").asInt(), counts.path("REFUSED").asInt());
    }

    private List<String> names(World in) {
        var names = new TreeSet<String>();
        http().command("GET", in.path() + "/people", "").as(coordinator()).send().json().path("people")
            .forEach(it -> names.add(it.path("name").asString("no name")));
        return List.copyOf(names);
    }

    private List<ParticipantId> participants(World in) {
        return roster(in).stream().map(Participant::id).toList();
    }

    /// As far as the log goes: whoever is asked for by name has been read.
    private List<Participant> roster(World in) {
        names(in);
        return vault.roster().of(in.programme());
    }

    private Answer person(World in, Token as) {
        return http().command("GET", in.path() + "/participants/" + participants(in).getFirst() + "/person", "").as(as)
            .send();
    }

    /// `@` stands for the domain of this test.
    private String file(String... lines) {
        return String.join("\n", lines).replace("@", "@" + domain) + "\n";
    }

    @Test
    void a_dry_run_counts_and_changes_nothing() {
        var answer = bring(world, coordinator(), "", file("name,email", "Ana,ana@", "Ben,ben@"));
        assertThat(counts(answer)).as(answer.toString()).isEqualTo("2 new, 0 changed, 0 same, 0 refused");
        assertThat(answer.json().path("committed").asBoolean()).isFalse();
        assertThat(names(world)).isEmpty();
    }

    @Test
    void names_of_every_script_are_kept_whatever_spreadsheet_wrote_the_file() {
        bring(
            "\uFEFF" + file("E-Mail;Sprache;Zeitzone;Vollständiger Name", "ana@;de_CH;W. Europe Standard Time;Zoë Ünal",
                "ali@;fa;;علی‌رضا", "dev@;;;देवी", "yeo@;;;여진구"));
        assertThat(names(world)).containsExactlyInAnyOrder("Zoë Ünal", "علی‌رضا", "देवी", "여진구");
    }

    @Test
    void files_in_utf_16_separated_by_tabs_are_read() {
        var text = file("name\temail\tcapacity\tskills", "Ana\tana@\t3\tlistening;asking");
        var answer = http().send(http().to(world.path() + "/people/imports?dryRun=false")
            .header("Content-Type", "text/csv").header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Authorization", "Bearer " + coordinator().sign())
            .POST(BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_16))));
        assertThat(counts(answer)).as(answer.toString()).isEqualTo("1 new, 0 changed, 0 same, 0 refused");
        assertThat(answer.json().path("encoding").asString()).isEqualTo("UTF-16BE");
    }

    @Test
    void a_skill_the_programme_does_not_list_is_said_of_its_row() {
        var answer = bring(world, coordinator(), "", file("name,email,skills", "Ana,ana@,asking", "Ben,ben@,juggling"));
        assertThat(counts(answer)).as(answer.toString()).isEqualTo("1 new, 0 changed, 0 same, 1 refused");
        assertThat(answer.toString()).contains("SKILL_NOT_LISTED").doesNotContain("juggling");
    }

    @Test
    void the_list_of_skills_is_read_by_who_brings_people_in() {
        var path = world.path() + "/skills";
        var answer = http().command("GET", path, "").as(coordinator()).send();
        assertThat(answer.json().path("skills").valueStream().map(it -> it.asString())).containsExactly("asking",
            "listening");
        assertThat(http().command("GET", path, "").as(token().role("auditor")).send().status()).isEqualTo(403);
        var elsewhere = token().role("coordinator").only(World.open(http(), integration()).programme().toString());
        assertThat(http().command("GET", path, "").as(elsewhere).send().status()).isEqualTo(404);
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        var file = file("name,email,language", "Ana,ana@,de", "Ben,ben@,");
        assertThat(counts(bring(file))).isEqualTo("2 new, 0 changed, 0 same, 0 refused");
        var before = participants(world);
        long head = log().head();
        var again = bring(file);
        assertThat(counts(again)).isEqualTo("0 new, 0 changed, 2 same, 0 refused");
        assertThat(again.json().path("committed").asBoolean()).isFalse();
        assertThat(log().head()).isEqualTo(head);
        assertThat(participants(world)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void another_spelling_of_an_address_is_the_same_person_and_what_else_is_said_of_them_changes() {
        bring("name,email,zone\nAna,ana@ü.%s,Europe/Paris\n".formatted(domain));
        var changed = bring("name,email,language\nAna Müller,ANA@XN--TDA.%s,de\n".formatted(domain));
        assertThat(counts(changed)).isEqualTo("0 new, 1 changed, 0 same, 0 refused");
        var person = person(world, coordinator()).json();
        assertThat(person.path("name").asString()).isEqualTo("Ana Müller");
        assertThat(person.path("zone").asString()).as("stays where the file says nothing").isEqualTo("Europe/Paris");
        assertThat(person.path("email").asString()).startsWith("ana@ü.");
    }

    @Test
    void of_two_rows_with_one_address_the_second_is_refused() {
        var answer = bring(world, coordinator(), "dryRun=false&skipRefused=true",
            file("name,email", "Ana,ana@", "Ben,ben@", "Anna,ANA@"));
        assertThat(counts(answer)).isEqualTo("2 new, 0 changed, 0 same, 1 refused");
        var row = answer.json().path("rows").path(0);
        assertThat(row.path("row").asInt()).isEqualTo(4);
        assertThat(row.path("errors").path(0).path("rule").asString()).isEqualTo("ADDRESS_REPEATED");
        assertThat(row.path("errors").path(0).path("detail").asString()).isEqualTo("Row 2 has the same address.");
        assertThat(answer.toString()).doesNotContainIgnoringCase(domain);
    }

    @Test
    void nobody_comes_in_when_a_row_is_refused_unless_it_may_be_left_out() {
        var file = file("name,email", "Ana,ana@", "Ben,nobody");
        var refused = bring(world, coordinator(), "dryRun=false", file);
        assertThat(refused.status() + " " + refused.rule()).isEqualTo("422 ROWS_REFUSED");
        assertThat(refused.json().path("counts").path("REFUSED").asInt()).isEqualTo(1);
        assertThat(names(world)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "=1+1,a@,,                |name     |FORMULA",
        "+49 30,a@,,              |name     |FORMULA",
        "-A,a@,,                  |name     |FORMULA",
        "'@A',a@,,                |name     |FORMULA",
        "`\uFF1DA,a@,,`           |name     |FORMULA",
        "A,=a@,,                  |email    |FORMULA",
        "`A\u202EB,a@,,`          |name     |MISLEADING_CHARACTERS",
        "`A\u200BB,a@,,`          |name     |MISLEADING_CHARACTERS",
        "`A\u0007B,a@,,`          |name     |MISLEADING_CHARACTERS",
        "`A,a\u200Bb@,,`          |email    |MISLEADING_CHARACTERS",
        "`A,a\u200Db@,,`          |email    |NOT_AN_ADDRESS",
        ",a@,,                    |name     |MISSING_VALUE",
        "A,,,                     |email    |MISSING_VALUE",
        "A,a,,                    |email    |NOT_AN_ADDRESS",
        "A,a@,1,                  |language |UNKNOWN_LANGUAGE",
        "A,a@,,Mars/Base          |zone     |UNKNOWN_ZONE",
        "A                        |         |WRONG_NUMBER_OF_FIELDS",
        "A,a@,,,101               |capacity |MALFORMED_CAPACITY",
        "A,a@,,,-1                |capacity |MALFORMED_CAPACITY",
        "A,a@,,,,perhaps          |invite   |MALFORMED_INVITE"})
    void what_cannot_be_is_refused_by_row_and_column(String row, String column, String rule) {
        var answer = bring(world, coordinator(), "", file("name,email,language,zone,capacity,invite", row));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var told = answer.json().path("rows").path(0);
        assertThat(told.path("row").asInt()).as(answer.toString()).isEqualTo(2);
        var first = told.path("errors").path(0);
        assertThat(first.path("rule").asString()).isEqualTo(rule);
        assertThat(first.path("field").asString("")).isEqualTo(column == null ? "" : column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "email            |400 MISSING_COLUMN name",
        "name             |400 MISSING_COLUMN email",
        "name,email,mail  |400 DUPLICATE_COLUMN email",
        "first,last       |400 NO_HEADER ",
        "name^email       |400 NOT_SEPARATED_BY_COMMAS ",
        "name,email       |422 NO_ROWS "})
    void what_is_no_file_of_people_is_refused_as_a_whole(String header, String expected) {
        var refused = bring(world, coordinator(), "", header + "\n");
        assertThat(refused.status() + " " + refused.rule() + " " + refused.field()).isEqualTo(
            expected.endsWith("email") || expected.endsWith("name") ? expected : expected + " ");
    }

    @Test
    void nobody_else_brings_people_in() {
        var file = file("name,email", "Ana,ana@");
        assertThat(bring(world, token(), "", file).status()).isEqualTo(403);
        assertThat(bring(world, token().role("auditor"), "", file).status()).isEqualTo(403);
        assertThat(bring(world, coordinator().only(UUID.randomUUID().toString()), "", file).status()).isEqualTo(404);
    }

    @Test
    void who_is_known_elsewhere_takes_part_and_nothing_of_them_is_told_or_changed() {
        var other = World.open(http(), integration());
        bring(other, coordinator(), "dryRun=false", file("name,email,language", "Ana,ana@,pt"));
        var mine = coordinator().only(world.programme().toString());
        var known = bring(world, mine, "dryRun=false", file("name,email,language", "Not Ana,ANA@,de"));
        var unknown = bring(World.open(http(), integration()), coordinator(), "dryRun=false",
            file("name,email,language", "Not Ben,BEN@,de"));
        assertThat(known.response().body()).isEqualTo(unknown.response().body());
        assertThat(names(other)).containsExactly("Ana");
        assertThat(person(world, mine).json().path("email").isNull()).isTrue();
        assertThat(person(other, coordinator()).json().path("language").asString()).isEqualTo("pt");
        assertThat(counts(bring(world, mine, "dryRun=false", file("name,email,language", "Not Ana,ana@,fr"))))
            .isEqualTo("0 new, 0 changed, 1 same, 0 refused");
        assertThat(person(other, coordinator()).json().path("language").asString()).isEqualTo("pt");
    }

    @Test
    void an_address_gives_nobody_a_way_into_somebody_elses_account() {
        bring(file("name,email", "Ana,ana@"));
        var victim = roster(world).getFirst().person();
        issuer.client().sql("INSERT INTO arrived (person, at, by_link) VALUES (:person, now(), false)")
            .param("person", victim.value()).update();
        bring(world, coordinator(), "dryRun=false&invite=true", file("name,email", "Ana,ana@"));
        assertThat(invited()).as("who signs in here").isZero();
        assertThat(vault.people().find(victim).orElseThrow().email()).isNotNull();
    }

    private long invited() {
        return vault.peopleDatabase().client()
            .sql("SELECT count(*) FROM mail WHERE kind = 'INVITATION' AND programme = :programme")
            .param("programme", world.programme().value()).query(Long.class).single();
    }

    @Test
    void each_row_says_whether_somebody_is_invited_and_nobody_is_invited_twice() {
        var file = file("name,email,einladen", "Ana,ana@,ja", "Ben,ben@,nein", "Cem,cem@,");
        assertThat(bring(file).json().path("invitationsAsked").asInt()).isEqualTo(1);
        assertThat(invited()).isEqualTo(1);
        bring(world, coordinator(), "dryRun=false&invite=true", file);
        assertThat(invited()).as("also who did not say").isEqualTo(2);
        bring(world, coordinator(), "dryRun=false&invite=true", file);
        assertThat(invited()).isEqualTo(2);
    }

    @Test
    void who_has_said_themselves_who_they_are_stays_as_they_are() {
        bring(file("name,email", "Ana,ana@"));
        var person = vault.people().find(roster(world).getFirst().person()).orElseThrow();
        vault.people().saveOwn(person.id(), new Details("Ana herself", person.email(), null, null),
            1);
        var again = bring(file("name,email", "Ana,ana@"));
        assertThat(counts(again)).isEqualTo("0 new, 0 changed, 1 same, 0 refused");
        assertThat(again.json().path("remarks").path(0).path("rule").asString()).isEqualTo("STAYS_AS_KNOWN");
        assertThat(names(world)).containsExactly("Ana herself");
    }

    @Test
    void files_that_come_at_the_same_time_bring_each_person_in_once() throws Exception {
        var lines = new ArrayList<>(List.of("name,email"));
        IntStream.range(0, 700).forEach(it -> lines.add("P%d,p%d@".formatted(it, it)));
        var file = file(lines.toArray(String[]::new));
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = senders.invokeAll(IntStream.range(0, 4).<Callable<Answer>>mapToObj(_ -> () -> bring(file))
                .toList());
            for (var answer : sent) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
        assertThat(names(world)).hasSize(700);
        assertThat(participants(world)).hasSize(700);
        assertThat(vault.peopleDatabase().client().sql("SELECT count(*) FROM person WHERE person IN "
            + "(SELECT person FROM participant WHERE programme = :programme)").param("programme",
                world.programme().value())
            .query(Long.class).single()).isEqualTo(700);
    }

    @Test
    void a_file_that_was_interrupted_is_completed_by_importing_it_again() {
        var ana = EmailAddress.of("ana@" + domain).orElseThrow();
        vault.manyPeople().add(List.of(new Details("Ana", ana, null, null)));
        bring(file("name,email", "Ana,ana@", "Ben,ben@"));
        assertThat(names(world)).containsExactly("Ana", "Ben");
    }
}
