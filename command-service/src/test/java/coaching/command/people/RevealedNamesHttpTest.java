package coaching.command.people;

import coaching.command.CommandService;
import coaching.command.testing.Http;
import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.edge.access.Caller;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import static coaching.events.role.Role.AUDITOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RevealedNamesHttpTest extends RunningService {

    private static final List<String> SETTINGS = List.of("spring.datasource.url", "spring.datasource.username",
        "spring.datasource.password", "kept.security.issuer-uri", "kept.vault.url", "kept.vault.username",
        "kept.vault.password", "kept.vault.keys.url", "kept.vault.keys.username", "kept.vault.keys.password");

    @Autowired
    Directory directory;

    @Autowired
    VaultSettings vault;

    @Autowired
    Environment environment;

    Members pair;
    PersonId person;
    Token auditor;

    @BeforeEach
    void set_up() {
        pair = Members.of(World.open(http(), integration()));
        assertThat(http().put(pair.world().path() + "/participants/" + pair.coach() + "/person",
            "{\"name\":\"Zoë Canary\",\"version\":0}").as(coordinator()).send().status()).isEqualTo(201);
        person = new PersonId(UUID.randomUUID());
        auditor = token().person(person).role("auditor");
    }

    private String path() {
        return pair.world().path() + "/name-revelations";
    }

    private Answer reveal(String body, Token as) {
        return http().post(path(), body).as(as).send();
    }

    private void revealed() {
        assertThat(reveal("{\"reason\":\"COMPLAINT\"}", auditor).status()).isEqualTo(200);
    }

    private Answer people(Http http, Token as) {
        return http.command("GET", pair.world().path() + "/people", "").as(as).send();
    }

    private Answer people(Token as) {
        return people(http(), as);
    }

    private Answer list(Token as) {
        return http().command("GET", path(), "").as(as).send();
    }

    private Token as(ParticipantId participant) {
        return token().person(World.person(participant));
    }

    @Test
    void an_auditor_reads_names_until_the_hour_is_over_and_nobody_else_does() {
        assertThat(people(auditor).toString()).doesNotContain("Canary");
        var before = Instant.now();
        revealed();
        var shown = people(auditor);
        assertThat(shown.toString()).contains("Zoë Canary");
        var until = Instant.parse(shown.json().path("revealedUntil").asString());
        assertThat(until).isBetween(before.plusSeconds(3_599), Instant.now().plusSeconds(3_600));
        for (var other : List.of(token().role("auditor"), as(pair.world().enrolled()))) {
            assertThat(people(other).toString()).doesNotContain("Canary");
            assertThat(people(other).json().path("revealedUntil").isNull()).isTrue();
        }
        var caller = new Caller(person.toString(), person, Set.of(AUDITOR), Set.of("*"));
        var programme = pair.world().programme();
        assertThat(directory.view(caller, programme, until.minusNanos(1)).revealedUntil()).isEqualTo(until);
        var afterwards = directory.view(caller, programme, until);
        assertThat(afterwards.revealedUntil()).isNull();
        assertThat(afterwards.named()).isEmpty();
        assertThat(afterwards.names()).isEmpty();
    }

    @Test
    void they_are_looked_up_and_searched_for_as_well() {
        revealed();
        var body = "{\"participants\":[\"%s\"]}".formatted(pair.coach());
        assertThat(http().post(pair.world().path() + "/people/lookups", body).as(auditor).send().toString())
            .contains("Zoë Canary");
        assertThat(http().command("GET", pair.world().path() + "/people?search=canary", "").as(auditor).send().json()
            .path("people").size()).isEqualTo(1);
    }

    @Test
    void nothing_keeps_what_is_shown_for_a_while() {
        var numbers = String.valueOf(people(auditor).header("ETag"));
        revealed();
        var shown = http().command("GET", pair.world().path() + "/people", "").as(auditor)
            .header("If-None-Match", numbers).send();
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        var names = String.valueOf(shown.header("ETag"));
        assertThat(names).isNotEqualTo(numbers);
        assertThat(http().command("GET", pair.world().path() + "/people", "").as(token().role("auditor"))
            .header("If-None-Match", names).send().status()).isEqualTo(200);
    }

    @Test
    void another_programme_stays_in_numbers() {
        revealed();
        var other = Members.of(World.open(http(), integration()));
        var there = http().command("GET", other.world().path() + "/people", "").as(auditor).send();
        assertThat(there.json().path("revealedUntil").isNull()).isTrue();
        assertThat(there.json().path("people").values()).isNotEmpty()
            .allMatch(it -> it.path("person").isNull());
    }

    @Test
    void who_is_no_auditor_any_more_reads_numbers_or_nothing() {
        revealed();
        assertThat(people(token().person(person)).rule()).isEqualTo("NOT_FOUND");
        assertThat(people(auditor.only(UUID.randomUUID().toString())).rule()).isEqualTo("NOT_FOUND");
    }

    @Test
    void only_who_audits_there_is_shown_names() {
        var elsewhere = UUID.randomUUID().toString();
        for (var stranger : List.of(coordinator(), token().role("programme-manager"), token().role("administrator"),
            token().role("operator"), integration(), as(pair.coach()), token())) {
            assertThat(reveal("{\"reason\":\"COMPLAINT\"}", stranger).rule()).isEqualTo("NOT_ALLOWED");
        }
        var told = reveal("{\"reason\":\"COMPLAINT\"}", token().role("auditor").only(elsewhere));
        assertThat(told.status() + " " + told.rule()).isEqualTo("404 NOT_FOUND");
        assertThat(list(coordinator()).json().path("revelations").isEmpty()).isTrue();
    }

    @Test
    void a_reason_is_one_of_the_list() {
        assertThat(reveal("{}", auditor).field()).isEqualTo("reason");
        var other = reveal("{\"reason\":\"CURIOSITY\"}", auditor);
        assertThat(other.rule() + " " + other.field()).isEqualTo("UNKNOWN_VALUE reason");
        assertThat(reveal("{\"reason\":\"COMPLAINT\",\"at\":\"2026-01-05\"}", auditor).rule())
            .isEqualTo("UNKNOWN_FIELD");
        assertThat(people(auditor).toString()).doesNotContain("Canary");
    }

    @Test
    void those_who_look_after_the_programme_and_auditors_read_that_it_happened() {
        revealed();
        revealed();
        assertThat(reveal("{\"reason\":\"QUALITY_REVIEW\"}", auditor).status()).isEqualTo(200);
        for (var reader : List.of(coordinator(), token().role("programme-manager"), token().role("auditor"))) {
            assertThat(list(reader).json().path("revelations").values())
                .extracting(it -> it.path("person").asString() + " " + it.path("reason").asString())
                .containsExactly(person + " QUALITY_REVIEW", person + " COMPLAINT");
        }
        for (var stranger : List.of(token().role("administrator"), integration(), as(pair.coach()))) {
            assertThat(list(stranger).rule()).isEqualTo("NOT_ALLOWED");
        }
        assertThat(list(coordinator().only(UUID.randomUUID().toString())).rule()).isEqualTo("NOT_FOUND");
    }

    @Test
    void no_name_is_on_record() {
        revealed();
        var fact = log().at(log().head()).orElseThrow();
        assertThat(fact.type()).isEqualTo("NamesRevealed");
        assertThat(new String(fact.payload(), UTF_8)).contains("COMPLAINT").doesNotContain("Canary");
    }

    @Test
    void a_service_that_starts_anew_shows_them_too() {
        revealed();
        var settings = Stream.concat(Stream.of("--server.port=0", "--kept.vault.master-key=" + vault.masterKey()),
            SETTINGS.stream().map(it -> "--" + it + "=" + environment.getRequiredProperty(it)));
        try (var anew = SpringApplication.run(CommandService.class, settings.toArray(String[]::new))) {
            var port = anew.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(people(new Http(port), auditor).toString()).contains("Zoë Canary");
            assertThat(people(new Http(port), token().role("auditor")).toString()).doesNotContain("Canary");
        }
    }
}
