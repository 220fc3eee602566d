package coaching.command.text;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.Http.Command;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.vault.Vault;
import coaching.vault.key.KeyOwner.OfAuthor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class TextHttpTest extends RunningService {

    static final String WORDS = "I will **call** the canary-words supplier.\n";

    @Autowired
    Vault vault;

    @Autowired
    UnrecordedTexts unrecorded;

    Members pair;
    String text;

    @BeforeEach
    void set_up() {
        pair = Members.of(World.open(http(), integration()));
        text = UUID.randomUUID().toString();
    }

    private Token as(ParticipantId participant) {
        return token().person(World.person(participant));
    }

    private String path() {
        return pair.path("/texts/") + text;
    }

    private Command put(int version, String words, Token as) {
        var about = "?version=" + version + "&kind=NOTE&about=" + pair.relationship();
        return http().put(path() + about, words).as(as).header("Content-Type", "text/markdown");
    }

    private Answer record(int version, Token as) {
        return http().post(path() + "/versions/" + version, "{}").as(as).send();
    }

    private Answer read(Token as) {
        return http().command("GET", pair.path("/texts"), "").as(as).send();
    }

    private List<String> words(Token as) {
        return read(as).json().path("texts").values().stream().map(it -> it.path("words").asString()).toList();
    }

    private void written(int version, String words, ParticipantId by) {
        assertThat(put(version, words, as(by)).send().status()).isEqualTo(201);
        assertThat(record(version, as(by)).status()).isEqualTo(200);
    }

    @Test
    void what_a_member_wrote_the_members_read_and_nobody_else() {
        written(1, WORDS, pair.coach());
        assertThat(words(as(pair.coach()))).containsExactly(WORDS);
        assertThat(words(as(pair.coachee()))).containsExactly(WORDS);
        for (var stranger : List.of(coordinator(), token().role("programme-manager"), token().role("auditor"),
            token().role("administrator"), integration(), as(pair.world().enrolled()))) {
            assertThat(read(stranger).rule()).isEqualTo("NOT_FOUND");
            assertThat(put(2, "mine", stranger).send().rule()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void what_is_on_record_is_that_it_exists_and_a_digest_of_the_ciphertext() {
        var stored = put(1, WORDS, as(pair.coach())).send();
        assertThat(words(as(pair.coachee()))).as("not on record yet").isEmpty();
        record(1, as(pair.coach()));
        var fact = log().at(log().head()).orElseThrow();
        assertThat(fact.type()).isEqualTo("TextWritten");
        assertThat(new String(fact.payload(), UTF_8)).contains(stored.json().path("digest").asString())
            .doesNotContain("canary");
    }

    @Test
    void the_same_words_again_have_the_same_digest_and_other_words_are_refused() {
        var digest = put(1, WORDS, as(pair.coach())).send().json().path("digest").asString();
        var again = put(1, WORDS, as(pair.coach())).send();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("digest").asString()).isEqualTo(digest);
        assertThat(put(1, "Other words.", as(pair.coach())).send().rule()).isEqualTo("VERSION_WRITTEN");
        assertThat(put(1, "Of the partner.", as(pair.coachee())).send().status()).as("the partner's are others")
            .isEqualTo(201);
        text = UUID.randomUUID().toString();
        put(1, WORDS, as(pair.coach())).send();
        assertThat(record(1, as(pair.coachee())).rule()).as("only its author records it").isEqualTo("NOT_FOUND");
    }

    @Test
    void versions_stay_for_the_members() {
        written(1, "First.", pair.coach());
        written(2, "Second.", pair.coach());
        assertThat(words(as(pair.coachee()))).containsExactly("First.", "Second.");
        put(4, "Fourth.", as(pair.coach())).send();
        assertThat(record(4, as(pair.coach())).rule()).isEqualTo("VERSION_OUT_OF_TURN");
    }

    @Test
    void one_authors_words_go_without_the_partners() {
        written(1, "Of the coach.", pair.coach());
        text = UUID.randomUUID().toString();
        written(1, "Of the coachee.", pair.coachee());
        vault.keys().destroy(new OfAuthor(World.person(pair.coach()), pair.relationship()));
        assertThat(words(as(pair.coachee()))).containsExactly("Of the coachee.");
    }

    @Test
    void words_without_a_fact_are_removed_after_a_day() {
        put(1, WORDS, as(pair.coach())).send();
        assertThat(unrecorded.settle(Instant.now().plus(Duration.ofHours(23)))).isZero();
        assertThat(unrecorded.settle(Instant.now().plus(Duration.ofHours(25)))).isPositive();
        assertThat(record(1, as(pair.coach())).rule()).isEqualTo("NOT_FOUND");
        assertThat(put(1, "Other words.", as(pair.coach())).send().status()).isEqualTo(201);
    }

    @Test
    void words_with_a_fact_stay_although_the_vault_was_not_told() {
        written(1, WORDS, pair.coach());
        vault.peopleDatabase().client().sql("UPDATE text SET recorded = false").update();
        unrecorded.settle(Instant.now().plus(Duration.ofDays(2)));
        assertThat(words(as(pair.coachee()))).containsExactly(WORDS);
    }

    @Test
    void coordinators_notes_go_and_stay_alike() {
        var notes = pair.path("/notes");
        var cora = coordinator();
        var recorded = UUID.randomUUID();
        for (var note : List.of(recorded, UUID.randomUUID())) {
            assertThat(http().put(notes + "/" + note + "?version=1", WORDS).as(cora)
                .header("Content-Type", "text/markdown").send().status()).isEqualTo(201);
        }
        assertThat(http().post(notes + "/" + recorded + "/versions/1", "{}").as(cora).send().status()).isEqualTo(200);
        vault.peopleDatabase().client().sql("UPDATE text SET recorded = false").update();
        unrecorded.settle(Instant.now().plus(Duration.ofDays(2)));
        assertThat(vault.peopleDatabase().client().sql("SELECT text FROM text WHERE place = :pair AND recorded")
            .param("pair", pair.relationship().value()).query(UUID.class).list()).containsExactly(recorded);
        assertThat(http().command("GET", notes, "").as(cora).send().json().path("notes").size()).isEqualTo(1);
    }

    @Test
    void what_is_no_text_is_refused() {
        assertThat(put(1, " \n", as(pair.coach())).send().rule()).isEqualTo("WORDS_MISSING");
        assertThat(put(1, "x".repeat(64 * 1024 + 1), as(pair.coach())).send().rule()).isEqualTo("WORDS_TOO_LONG");
        assertThat(put(1, "x".repeat(64 * 1024), as(pair.coach())).send().status()).isEqualTo(201);
        assertThat(put(2, "bell \u0007", as(pair.coach())).send().rule()).isEqualTo("WORDS_NOT_TEXT");
        assertThat(put(0, WORDS, as(pair.coach())).send().rule()).isEqualTo("VERSION_OUT_OF_RANGE");
        assertThat(put(1, WORDS, as(pair.coach())).header("Content-Type", "text/html").send().status()).isEqualTo(415);
    }

    @Test
    void a_member_takes_along_what_is_theirs_and_nothing_of_the_partners() throws Exception {
        written(1, WORDS, pair.coach());
        text = UUID.randomUUID().toString();
        written(1, "Of the coachee.", pair.coachee());
        var me = http().put("/api/people/me", "{\"name\":\"Zoë\",\"version\":0}").as(as(pair.coach())).send();
        assertThat(me.status()).isEqualTo(201);
        var request = http().to("/api/people/me/export").header("Authorization", "Bearer " + as(pair.coach()).sign());
        var answer = http().client().send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        var files = unzipped(answer.body());
        assertThat(files.get("person.json")).contains("Zoë");
        assertThat(files.get("texts.json")).contains(pair.relationship().toString());
        assertThat(files.values()).contains(WORDS).noneMatch(it -> it.contains("Of the coachee."));
        assertThat(files).hasSize(3);
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
