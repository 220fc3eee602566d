package coaching.command.privacy;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.events.id.PersonId;
import coaching.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class PrivacyNoticeHttpTest extends RunningService {

    private static final String WORDS = "# Your data\n\nWe keep little of it.\n";

    @Autowired
    Vault vault;

    final PersonId ann = new PersonId(UUID.randomUUID());

    @BeforeEach
    void nothing_was_published() {
        vault.peopleDatabase().client().sql("DELETE FROM privacy_notice").update();
    }

    private Answer publish(String words, int version, Token as) {
        return http().put("/api/privacy-notice?version=" + version, words).as(as)
            .header("Content-Type", "text/markdown").send();
    }

    private Answer read() {
        return http().command("GET", "/api/privacy-notice", "").as(token().person(ann)).send();
    }

    private Answer accept(int version) {
        return http().post("/api/people/me/privacy-acceptances", "{\"version\":%d}".formatted(version))
            .as(token().person(ann)).send();
    }

    private Token administrator() {
        return token().role("administrator");
    }

    @Test
    void nobody_is_told_anything_until_a_notice_is_published() {
        assertThat(read().json().path("notice").isNull()).isTrue();
        assertThat(accept(1).rule()).isEqualTo("NOTICE_NOT_CURRENT");
    }

    @Test
    void a_notice_is_read_and_accepted_and_a_new_version_asked_for_anew() {
        assertThat(publish(WORDS, 0, administrator()).status()).isEqualTo(201);
        assertThat(read().json().path("notice").path("words").asString()).isEqualTo(WORDS);
        assertThat(read().json().path("notice").path("accepted").asBoolean()).isFalse();
        var accepted = accept(1);
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(read().json().path("notice").path("accepted").asBoolean()).isTrue();
        assertThat(accept(1).status()).as("again").isEqualTo(200);
        assertThat(publish(WORDS + "Less than before.", 1, administrator()).status()).isEqualTo(201);
        assertThat(read().json().path("notice").path("accepted").asBoolean()).isFalse();
        assertThat(accept(1).rule()).isEqualTo("NOTICE_NOT_CURRENT");
    }

    @Test
    void administrators_publish_and_nobody_publishes_over_what_they_have_not_read() {
        assertThat(publish(WORDS, 0, coordinator()).status()).isEqualTo(403);
        assertThat(publish(WORDS, 0, token().person(ann)).status()).isEqualTo(403);
        assertThat(publish(WORDS, 0, administrator()).status()).isEqualTo(201);
        assertThat(publish(WORDS, 0, administrator()).status()).as("the same again").isEqualTo(200);
        assertThat(publish("Other words", 0, administrator()).rule()).isEqualTo("NOTICE_CHANGED_MEANWHILE");
        assertThat(publish("Other words", 7, administrator()).rule()).isEqualTo("NOTICE_CHANGED_MEANWHILE");
        assertThat(publish("Other words", 1_000, administrator()).rule()).isEqualTo("TOO_MANY_NOTICES");
        assertThat(publish("", 1, administrator()).rule()).isEqualTo("WORDS_MISSING");
        assertThat(publish("x".repeat(64 * 1024 + 1), 1, administrator()).rule()).isEqualTo("WORDS_TOO_LONG");
    }

    @Test
    void who_is_not_signed_in_and_programs_accept_nothing() {
        publish(WORDS, 0, administrator());
        assertThat(http().post("/api/people/me/privacy-acceptances", "{\"version\":1}").send().status()).isEqualTo(401);
        var program = http().post("/api/people/me/privacy-acceptances", "{\"version\":1}").as(integration()).send();
        assertThat(program.status()).as(program.toString()).isIn(403, 404);
    }
}
