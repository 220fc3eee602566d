package coaching.command.note;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.Http.Command;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.vault.Vault;
import coaching.vault.person.Details;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class NoteHttpTest extends RunningService {

    static final String WORDS = "They **seem** canary-note tired.\n";
    static final Path SECURITY_LOG = file();

    @Autowired
    Vault vault;

    Members pair;
    Token cora;
    PersonId coraId;
    String note;

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
        coraId = new PersonId(UUID.randomUUID());
        cora = coordinator().person(coraId);
        note = UUID.randomUUID().toString();
    }

    private Token member(ParticipantId participant) {
        return token().person(World.person(participant));
    }

    private String onPair() {
        return pair.path("/notes");
    }

    private String onCoach() {
        return pair.world().path() + "/participants/" + pair.coach() + "/notes";
    }

    private Command put(String place, int version, String words, Token as) {
        return http().put(place + "/" + note + "?version=" + version, words).as(as)
            .header("Content-Type", "text/markdown");
    }

    private Answer record(String place, int version, Token as) {
        return http().post(place + "/" + note + "/versions/" + version, "{}").as(as).send();
    }

    private Answer read(String place, Token as) {
        return http().command("GET", place, "").as(as).send();
    }

    private List<String> words(String place, Token as) {
        return read(place, as).json().path("notes").values().stream().map(it -> it.path("words").asString()).toList();
    }

    private void written(String place, int version, String words, Token as) {
        assertThat(put(place, version, words, as).send().status()).isEqualTo(201);
        assertThat(record(place, version, as).status()).isEqualTo(200);
    }

    /// All but the coordinators of the programme; some of them act for it, some have a part in the relationship.
    private List<Token> others() {
        return List.of(token(), member(pair.coach()), member(pair.coachee()), member(pair.world().enrolled()),
            token().role("programme-manager"), token().role("auditor"), token().role("administrator"),
            token().role("operator"), integration(), coordinator().only(UUID.randomUUID().toString()));
    }

    @Test
    void what_a_coordinator_noted_down_the_coordinators_read_and_nobody_else() {
        for (var place : List.of(onPair(), onCoach())) {
            note = UUID.randomUUID().toString();
            written(place, 1, WORDS, cora);
            assertThat(words(place, cora)).containsExactly(WORDS);
            assertThat(words(place, coordinator().only(pair.world().programme().toString()))).containsExactly(WORDS);
            var unknown = read(place.replaceAll("[^/]+/notes$", UUID.randomUUID() + "/notes"), cora);
            assertThat(unknown.status()).isEqualTo(404);
            for (var other : others()) {
                assertThat(List.of(read(place, other), put(place, 2, "mine", other).send(), record(place, 1, other)))
                    .extracting(NoteHttpTest::told).containsOnly(told(unknown));
            }
        }
    }

    /// But for the path, which is the caller's own.
    private static String told(Answer answer) {
        return answer.status() + answer.json().toString().replaceFirst("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void what_is_on_record_is_that_it_exists_who_wrote_it_and_a_digest_of_the_ciphertext() throws IOException {
        assertRecorded(onPair(), "NoteOnRelationshipWritten");
        note = UUID.randomUUID().toString();
        assertRecorded(onCoach(), "NoteOnParticipantWritten");
        others().forEach(it -> put(onPair(), 2, WORDS, it).send());
        assertThat(Files.readString(SECURITY_LOG)).doesNotContain("canary");
    }

    private void assertRecorded(String place, String type) {
        var stored = put(place, 1, WORDS, cora).send();
        assertThat(words(place, cora)).as("not on record yet").isEmpty();
        record(place, 1, cora);
        var fact = log().at(log().head()).orElseThrow();
        assertThat(fact.type()).isEqualTo(type);
        assertThat(new String(fact.payload(), UTF_8))
            .contains(stored.json().path("digest").asString(), coraId.toString()).doesNotContain("canary");
    }

    @Test
    void the_same_words_again_have_the_same_digest_and_other_words_are_refused() {
        var digest = put(onPair(), 1, WORDS, cora).send().json().path("digest").asString();
        var again = put(onPair(), 1, WORDS, cora).send();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("digest").asString()).isEqualTo(digest);
        assertThat(put(onPair(), 1, "Other words.", cora).send().rule()).isEqualTo("VERSION_WRITTEN");
        assertThat(put(onPair(), 1, "x".repeat(64 * 1024 + 1), cora).send().rule()).isEqualTo("WORDS_TOO_LONG");
        assertThat(record(onPair(), 1, coordinator()).rule()).as("only its author records it").isEqualTo("NOT_FOUND");
    }

    @Test
    void only_the_author_writes_further_versions_and_all_versions_stay() {
        assertThat(vault.people().save(coraId, new Details("Cora", null, null, null), 0)).isNotNull();
        written(onPair(), 1, "First.", cora);
        written(onPair(), 2, "Second.", cora);
        var colleague = coordinator();
        put(onPair(), 3, "Third.", colleague).send();
        assertThat(record(onPair(), 3, colleague).rule()).isEqualTo("NOT_THE_AUTHOR");
        var read = read(onPair(), colleague).json().path("notes");
        assertThat(read.values()).extracting(it -> it.path("words").asString()).containsExactly("First.", "Second.");
        assertThat(read.path(0).path("name").asString()).isEqualTo("Cora");
        assertThat(read.path(0).path("own").asBoolean()).isFalse();
        assertThat(read(onPair(), cora).json().at("/notes/1/own").asBoolean()).isTrue();
    }
}
