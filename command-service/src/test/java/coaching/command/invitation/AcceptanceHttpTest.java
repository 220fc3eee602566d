package coaching.command.invitation;

import coaching.command.testing.AtOnce;
import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.edge.access.Caller;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.testing.issuer.Issuer;
import coaching.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// With an issuer that is not ours: an invitation is accepted by who signs in there.
@TestPropertySource(properties = "kept.mail.mailbox=true")
class AcceptanceHttpTest extends RunningService {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/invited#([\\w-]{43})\\b");

    private static final Path SECURITY_LOG = file();

    @Autowired
    Vault vault;

    Members pair;
    ParticipantId participant;
    PersonId invited;

    @DynamicPropertySource
    static void log(DynamicPropertyRegistry settings) {
        settings.add("kept.security-log.file", SECURITY_LOG::toString);
    }

    private static Path file() {
        try {
            return Files.createTempDirectory("kept-log").resolve("command-service.security.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void set_up() {
        pair = Members.of(World.open(http(), integration()));
        participant = pair.coach();
        invited = World.person(participant);
    }

    private static String fresh() {
        return "a" + UUID.randomUUID() + "@example.org";
    }

    private static PersonId derived(String subject) {
        return Caller.person(ISSUER.uri(), subject);
    }

    private Answer write(ParticipantId who, String email, int version) {
        var body = "{\"name\":\"Jo\",\"email\":\"%s\",\"version\":%d}".formatted(email, version);
        return http().put(place(who) + "/person", body).as(coordinator()).send();
    }

    private Answer invite(ParticipantId who) {
        return http().post(place(who) + "/invitations", "").as(coordinator()).send();
    }

    private String place(ParticipantId who) {
        return pair.world().path() + "/participants/" + who;
    }

    private String linkTo(String address) throws InterruptedException {
        for (int i = 0; i < 150; i++) {
            for (var mail : get("/api/mailbox", token()).json().path("mails").values()) {
                var link = LINK.matcher(mail.path("text").asString());
                if (mail.path("address").asString().equals(address) && link.find()) {
                    return link.group(1);
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no mail came");
    }

    private String link() {
        return vault.invitationLinks().mint(invited, Instant.now());
    }

    private Answer accept(String link, Token as) {
        return http().post("/api/people/me/invitation-acceptances", "{\"token\":\"%s\"}".formatted(link)).as(as).send();
    }

    private Answer accept(String link, String subject) {
        return accept(link, token().subject(subject));
    }

    private Answer get(String path, Token as) {
        return http().command("GET", path, "").as(as).send();
    }

    private static void assertOver(Answer answer) {
        assertThat(answer.rule()).as(answer.toString()).isEqualTo("INVITATION_OVER");
        assertThat(answer.status()).isEqualTo(410);
    }

    @Test
    void who_accepts_an_invitation_is_the_invited_person() throws Exception {
        var address = fresh();
        var jo = "jo-" + UUID.randomUUID() + "@example.org";
        assertThat(write(participant, address, 0).status()).isEqualTo(201);
        assertThat(invite(participant).status()).isEqualTo(202);
        var link = linkTo(address);
        assertThat(get(pair.path("/texts"), token().subject(jo)).status()).as("before").isEqualTo(404);

        var accepted = accept(link, jo);
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(accepted.json().path("person").asString()).isEqualTo(invited.toString());
        var me = get("/api/people/me", token().subject(jo)).json();
        assertThat(me.path("person").asString()).isEqualTo(invited.toString());
        assertThat(me.path("name").asString()).isEqualTo("Jo");
        assertThat(get(pair.path("/texts"), token().subject(jo)).status()).isEqualTo(200);
        assertThat(get(pair.world().path() + "/people", token().subject(jo)).json().path("people")).hasSize(2);
        assertThat(Files.readString(SECURITY_LOG)).contains("INVITATION_ACCEPTED", invited.toString())
            .doesNotContain(link, address);
    }

    /// A coordinator could write their own address, and be whoever has not come in yet.
    @Test
    void who_has_a_role_by_their_token_is_nobody_else() {
        var link = link();
        var refused = accept(link, token().role("coordinator").subject("co-" + UUID.randomUUID()));
        assertThat(refused.rule()).as(refused.toString()).isEqualTo("HAS_A_ROLE");
        assertThat(accept(link, "jo-" + UUID.randomUUID()).status()).as("the link is good still").isEqualTo(200);
    }

    @Test
    void an_equal_address_alone_links_nobody() {
        var address = fresh();
        write(participant, address, 0);
        assertThat(get("/api/people/me", token().subject(address)).json().path("person").asString())
            .isEqualTo(derived(address).toString());
    }

    @Test
    void a_link_works_once_and_the_same_person_is_told_so_again() {
        var link = link();
        var other = link();
        assertThat(accept(link, "jo-" + invited).status()).isEqualTo(200);
        assertThat(accept(link, "jo-" + invited).status()).as("a lost answer").isEqualTo(200);
        assertOver(accept(link, "eve-" + invited));
        assertOver(accept(other, "eve-" + invited));
        assertOver(accept(link(), "eve-" + invited));
        assertOver(accept("made-up", "eve-" + invited));
        assertThat(get("/api/people/me", token().subject("eve-" + invited)).json().path("person").asString())
            .isNotEqualTo(invited.toString());
    }

    @Test
    void an_old_link_opens_nothing() {
        assertOver(accept(vault.invitationLinks().mint(invited, Instant.now().minus(Duration.ofDays(8))), "jo"));
    }

    @Test
    void what_was_sent_to_a_wrong_address_opens_nothing_once_it_is_corrected() {
        write(participant, fresh(), 0);
        var wrong = link();
        assertThat(write(participant, fresh(), 1).status()).isEqualTo(200);
        assertOver(accept(wrong, "jo-" + invited));
    }

    @Test
    void of_many_at_once_one_comes_in() throws Exception {
        var links = List.of(link(), link());
        var answers = AtOnce.send(3, links.stream().<Callable<Answer>>map(
            it -> () -> accept(it, "somebody-" + UUID.randomUUID())).toList());
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 410);
    }

    @Test
    void the_same_person_at_once_comes_in() throws Exception {
        var link = link();
        assertThat(AtOnce.send(4, List.of(() -> accept(link, "jo-" + invited)))).extracting(Answer::status)
            .containsOnly(200);
    }

    @Test
    void who_is_somebody_already_is_not_linked_and_the_link_stays_good() throws Exception {
        var link = link();
        var subject = "ben-" + invited;
        var enrolled = http().put(pair.world().path() + "/participants/" + UUID.randomUUID(),
            "{\"person\":\"%s\",\"skills\":[]}".formatted(derived(subject))).as(coordinator()).send();
        assertThat(enrolled.status()).as(enrolled.toString()).isEqualTo(201);
        assertThat(accept(link, subject).rule()).isEqualTo("SUBJECT_IN_USE");
        assertThat(Files.readString(SECURITY_LOG)).contains("SUBJECT_IN_USE", derived(subject).toString());
        assertThat(accept(link, "jo-" + invited).status()).isEqualTo(200);
        invited = World.person(pair.coachee());
        assertThat(accept(link(), "jo-" + World.person(participant)).rule()).isEqualTo("SUBJECT_IN_USE");
    }

    @Test
    void nobody_accepts_without_a_token_of_the_configured_issuer_or_as_a_program() {
        var link = link();
        var elsewhere = Issuer.start();
        assertThat(accept(link, Token.issuedBy(elsewhere).subject("jo")).status()).isEqualTo(401);
        assertThat(accept(link, token().with(it -> it.issuer(elsewhere.uri()))).status()).isEqualTo(401);
        assertThat(http().post("/api/people/me/invitation-acceptances", "{\"token\":\"x\"}").send().status())
            .isEqualTo(401);
        assertThat(accept(link, integration()).rule()).isEqualTo("NOT_ALLOWED");
        assertThat(accept(link, "jo-" + invited).status()).isEqualTo(200);
    }

    @Test
    void who_has_come_in_is_not_invited_and_nobody_else_writes_their_address_or_merges_them() {
        assertThat(write(participant, fresh(), 0).status()).isEqualTo(201);
        assertThat(get("/api/privacy-notice", token().person(invited)).status()).isEqualTo(200);
        assertTheirs();
    }

    @Test
    void so_is_who_has_accepted() {
        assertThat(write(participant, fresh(), 0).status()).isEqualTo(201);
        assertThat(accept(link(), "jo-" + invited).status()).isEqualTo(200);
        assertTheirs();
    }

    private void assertTheirs() {
        assertThat(write(participant, fresh(), 1).rule()).isEqualTo("ADDRESS_IS_THEIRS");
        assertThat(invite(participant).rule()).isEqualTo("HAS_SIGNED_IN");
        assertOver(accept(link(), "eve-" + invited));
        var record = World.person(pair.world().enrolled());
        assertThat(merge(invited, record).rule()).isEqualTo("SIGNS_IN_ALREADY");
        assertThat(merge(record, invited).rule()).isEqualTo("SIGNS_IN_ALREADY");
    }

    private Answer merge(PersonId person, PersonId alias) {
        return http().post("/api/people/" + person + "/merges", "{\"alias\":\"%s\"}".formatted(alias))
            .as(coordinator()).send();
    }

    @Test
    void a_program_that_says_what_others_say_is_nobody_who_comes_in() {
        assertThat(vault.foreignArrivals().has(derived("kept-integration"))).isFalse();
        assertThat(vault.foreignArrivals().has(invited)).isFalse();
    }
}
