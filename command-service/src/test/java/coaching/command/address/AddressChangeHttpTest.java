package coaching.command.address;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.RunningService;
import coaching.events.id.PersonId;
import coaching.vault.Vault;
import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import coaching.vault.person.People.Saved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// With an issuer that is not ours: nothing here needs another.
@TestPropertySource(properties = "kept.mail.mailbox=true")
class AddressChangeHttpTest extends RunningService {

    private static final String CHANGES = "/api/people/me/address-changes";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080/address#([\\w-]{43})\\b");

    private static final Path SECURITY_LOG = file();

    @Autowired
    Vault vault;

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

    private static String fresh() {
        return "a" + UUID.randomUUID() + "@example.org";
    }

    private PersonId known(@Nullable String email) {
        var person = new PersonId(UUID.randomUUID());
        var address = email == null ? null : EmailAddress.of(email).orElseThrow();
        assertThat(vault.people().save(person, new Details("Ann", address, "en", null), 0))
            .isInstanceOf(Saved.Done.class);
        return person;
    }

    private Answer ask(PersonId person, String email) {
        return http().post(CHANGES, "{\"email\":\"%s\"}".formatted(email)).as(token().person(person)).send();
    }

    private Answer pending(PersonId person) {
        return http().command("GET", CHANGES, "").as(token().person(person)).send();
    }

    private Answer confirm(String token) {
        return http().post("/api/address-confirmations", "{\"token\":\"%s\"}".formatted(token)).send();
    }

    private String mailTo(String address) throws InterruptedException {
        for (int i = 0; i < 150; i++) {
            for (var mail : http().command("GET", "/api/mailbox", "").as(token()).send().json().path("mails")
                .values()) {
                if (mail.path("address").asString().equals(address)) {
                    return mail.path("text").asString();
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no mail came");
    }

    private String linkTo(String address) throws InterruptedException {
        var link = LINK.matcher(mailTo(address));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private @Nullable String addressOf(PersonId person) {
        return vault.people().find(person).map(it -> it.email()).map(EmailAddress::text).orElse(null);
    }

    @Test
    void an_address_is_changed_once_both_have_confirmed_it() throws Exception {
        var old = fresh();
        var wanted = fresh();
        var person = known(old);
        var asked = ask(person, wanted);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        assertThat(pending(person).json().path("pending").path("email").asString()).isEqualTo(wanted);
        assertThat(mailTo(old)).contains("Hello Ann", wanted);
        assertThat(mailTo(wanted)).doesNotContain("Ann", old);
        assertThat(confirm(linkTo(wanted)).json().path("outcome").asString()).isEqualTo("WAITS_FOR_OLD");
        assertThat(confirm(linkTo(wanted)).rule()).isEqualTo("ADDRESS_LINK_OVER");
        assertThat(pending(person).json().path("pending").path("confirmed").asBoolean()).isTrue();
        assertThat(addressOf(person)).isEqualTo(old);
        assertThat(confirm(linkTo(old)).json().path("outcome").asString()).isEqualTo("CHANGED");
        assertThat(addressOf(person)).isEqualTo(wanted);
        assertThat(pending(person).json().path("pending").isNull()).isTrue();
        assertThat(Files.readString(SECURITY_LOG)).contains("ADDRESS_CHANGE_ASKED", "ADDRESS_CHANGED", "LINK_REFUSED")
            .doesNotContain(wanted, old);
    }

    @Test
    void asking_for_an_address_that_is_taken_is_answered_alike_and_its_owner_gets_no_link() throws Exception {
        var taken = fresh();
        known(taken);
        var person = known(fresh());
        var answer = ask(person, taken);
        var other = ask(known(fresh()), fresh());
        assertThat(answer.status()).isEqualTo(other.status()).isEqualTo(202);
        assertThat(answer.json().propertyNames()).isEqualTo(other.json().propertyNames());
        assertThat(answer.json().path("pending").path("agreement"))
            .isEqualTo(other.json().path("pending").path("agreement"));
        assertThat(mailTo(taken)).contains("knows already").doesNotContain("/address#");
    }

    @Test
    void an_address_that_was_taken_meanwhile_is_refused_without_saying_whose_it_is() throws Exception {
        var wanted = fresh();
        var person = known(null);
        assertThat(ask(person, wanted).json().path("pending").path("agreement").asString()).isEqualTo("NOT_NEEDED");
        var link = linkTo(wanted);
        var owner = known(wanted);
        var refused = confirm(link);
        assertThat(refused.rule()).isEqualTo("ADDRESS_TAKEN");
        assertThat(refused.toString()).doesNotContain(owner.toString(), wanted);
        assertThat(pending(person).json().path("pending").isNull()).isTrue();
    }

    @Test
    void a_change_that_is_cancelled_is_over() throws Exception {
        var wanted = fresh();
        var person = known(null);
        ask(person, wanted);
        var link = linkTo(wanted);
        var cancelled = http().post(CHANGES + "/cancellation", "").as(token().person(person)).send();
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(confirm(link).rule()).isEqualTo("ADDRESS_LINK_OVER");
        assertThat(addressOf(person)).isNull();
    }

    @Test
    void what_cannot_be_asked_for_is_refused() {
        var old = fresh();
        var person = known(old);
        assertThat(ask(person, "nowhere").field()).isEqualTo("email");
        assertThat(ask(person, old).rule()).isEqualTo("SAME_ADDRESS");
        assertThat(ask(new PersonId(UUID.randomUUID()), old).rule()).isEqualTo("SAY_YOUR_NAME_FIRST");
        assertThat(http().post(CHANGES, "{\"email\":\"a@example.org\"}").send().status()).isEqualTo(401);
    }

    @Test
    void nobody_asks_for_mails_without_end() {
        var person = known(null);
        for (int i = 0; i < 5; i++) {
            assertThat(ask(person, fresh()).status()).isEqualTo(202);
        }
        var refused = ask(person, fresh());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Long.parseLong(String.valueOf(refused.header("Retry-After")))).isBetween(60L, 720L);
        assertThat(ask(known(null), fresh()).status()).as("somebody else").isEqualTo(202);
    }
}
