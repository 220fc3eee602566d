package coaching.command.invitation;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.issuer.link.OneTimeLinks;
import coaching.issuer.link.Purpose;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.vault.database.VaultDatabase;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever may write an address has no way in by it.
@TestPropertySource(properties = {"kept.issuer.enabled=true", "kept.mail.mailbox=true"})
class InvitationHttpTest extends RunningService {

    @Autowired
    private JWKSource<SecurityContext> keys;

    @Autowired
    private VaultDatabase issuer;

    @Autowired
    private OneTimeLinks links;

    World world;
    ParticipantId participant;

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
        participant = world.enrolled();
    }

    private Answer invite(Token as) {
        return http().command("POST", path() + "/invitations", "").as(as).send();
    }

    private Answer write(String name, String email, int version) {
        var body = "{\"name\":\"%s\",\"email\":\"%s\",\"version\":%d}".formatted(name, email, version);
        return http().put(path() + "/person", body).as(coordinator()).send();
    }

    private String path() {
        return world.path() + "/participants/" + participant;
    }

    private PersonId person() {
        return World.person(participant);
    }

    private String mails() {
        return http().command("GET", "/api/mailbox", "").as(token()).send().response().body();
    }

    @Test
    void who_is_invited_gets_a_link_at_the_address_that_is_known() throws InterruptedException {
        var address = "a" + UUID.randomUUID() + "@example.org";
        assertThat(invite(coordinator()).rule()).isEqualTo("NO_ADDRESS");
        assertThat(write("Ann", address, 0).status()).isEqualTo(201);
        assertThat(invite(coordinator()).status()).isEqualTo(202);
        for (int i = 0; i < 100 && !mails().contains(address); i++) {
            Thread.sleep(100);
        }
        assertThat(mails()).contains(address, "/signin/link#");
    }

    @Test
    void nobody_else_invites() {
        write("Ann", "b" + UUID.randomUUID() + "@example.org", 0);
        assertThat(invite(token()).status()).isEqualTo(403);
        assertThat(invite(token().role("auditor")).status()).isEqualTo(403);
        assertThat(invite(token().role("coordinator").only(UUID.randomUUID().toString())).status()).isEqualTo(404);
        participant = new ParticipantId(UUID.randomUUID());
        assertThat(invite(coordinator()).status()).isEqualTo(404);
    }

    @Test
    void who_has_signed_in_once_is_not_invited_and_keeps_their_address() {
        var address = "c" + UUID.randomUUID() + "@example.org";
        write("Ann", address, 0);
        issuer.client().sql("INSERT INTO arrived (person, at, by_link) VALUES (:person, now(), false)")
            .param("person", person().value())
            .update();
        assertThat(invite(coordinator()).rule()).isEqualTo("HAS_SIGNED_IN");
        assertThat(write("Ann", "mine" + UUID.randomUUID() + "@example.org", 1).rule()).isEqualTo("ADDRESS_IS_THEIRS");
        assertThat(write("Anna", address, 1).status()).as("the name alone").isEqualTo(200);
    }

    @Test
    void who_has_signed_in_once_is_merged_with_nobody_whose_address_somebody_else_writes() {
        var victim = person();
        issuer.client().sql("INSERT INTO arrived (person, at, by_link) VALUES (:person, now(), false)")
            .param("person", victim.value())
            .update();
        participant = world.enrolled();
        for (var merge : List.of(person() + " " + victim, victim + " " + person())) {
            var ids = merge.split(" ", 2);
            var path = "/api/people/" + ids[0] + "/merges";
            var body = "{\"alias\":\"%s\"}".formatted(ids[1]);
            assertThat(http().command("POST", path, body).as(coordinator()).send().rule()).as(merge)
                .isEqualTo("SIGNS_IN_ALREADY");
        }
    }

    @Test
    void who_has_a_role_is_invited_by_who_grants_roles() {
        write("Ann", "d" + UUID.randomUUID() + "@example.org", 0);
        var granted = http().command("POST", "/api/people/" + person() + "/roles", "{\"role\":\"AUDITOR\"}")
            .as(token().role("administrator")).send();
        assertThat(granted.status()).as(granted.toString()).isEqualTo(200);
        assertThat(invite(coordinator()).rule()).isEqualTo("NOT_YOURS_TO_INVITE");
        assertThat(invite(token().role("coordinator", "administrator")).status()).isEqualTo(202);
    }

    @Test
    void what_was_sent_to_a_wrong_address_opens_nothing_once_it_is_corrected() {
        write("Ann", "e" + UUID.randomUUID() + "@example.org", 0);
        var wrong = links.mint(person(), Purpose.INVITATION);
        assertThat(write("Anna", "f" + UUID.randomUUID() + "@example.org", 1).status()).isEqualTo(200);
        assertThat(links.use(wrong.getFragment())).isEmpty();
        assertThat(links.use(links.mint(person(), Purpose.INVITATION).getFragment())).contains(person());
    }
}
