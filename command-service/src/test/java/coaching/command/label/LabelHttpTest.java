package coaching.command.label;

import coaching.command.people.CurrentVault;
import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import coaching.vault.label.Label;
import coaching.vault.label.Labels.Place;
import coaching.vault.label.Labels.Saved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class LabelHttpTest extends RunningService {

    Members pair;
    CurrentVault vault;

    LabelHttpTest(@Autowired CurrentVault vault) {
        this.vault = vault;
    }

    @BeforeEach
    void meet() {
        pair = Members.called("Ann and Ben", World.open(http(), integration()));
    }

    private RelationshipId id() {
        return new RelationshipId(UUID.randomUUID());
    }

    private Answer propose(RelationshipId relationship, @Nullable String label, Token as) {
        return propose(relationship, label, pair.coach(), as);
    }

    private Answer propose(RelationshipId relationship, @Nullable String label, ParticipantId coach, Token as) {
        var called = label == null ? "" : "\"label\":\"" + label + "\",";
        return http().put(pair.world().path(relationship), """
            {%s"members":[{"participant":"%s","role":"COACH"},{"participant":"%s","role":"COACHEE"}],
             "at":"2026-01-03"}""".formatted(called, coach, pair.coachee())).as(as).send();
    }

    private Answer call(RelationshipId relationship, String body, Token as) {
        return http().put(pair.world().path(relationship) + "/label", body).as(as).send();
    }

    private Answer get(Token as) {
        return http().command("GET", pair.world().path() + "/people", "").as(as).send();
    }

    private Map<String, String> labels(Token as) {
        var labels = new HashMap<String, String>();
        get(as).json().path("labels")
            .forEach(it -> labels.put(it.path("relationship").asString(), it.path("label").asString()));
        return labels;
    }

    private static void refused(int status, String rule, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.field()).isEqualTo("label");
    }

    @Test
    void the_fact_says_nothing_of_the_label(CapturedOutput output) {
        var relationship = id();
        assertThat(propose(relationship, "Cem's pair", coordinator()).status()).isEqualTo(201);
        var fact = log().at(log().head()).orElseThrow();
        assertThat(fact.type()).isEqualTo("RelationshipProposed");
        assertThat(fact.revision()).isEqualTo("2");
        assertThat(new String(fact.payload(), UTF_8)).doesNotContain("label", "Cem");
        assertThat(output).doesNotContain("Cem's pair");
        assertThat(labels(coordinator())).isEqualTo(
            Map.of(pair.relationship().toString(), "Ann and Ben", relationship.toString(), "Cem's pair"));
    }

    @Test
    void a_relationship_needs_no_label() {
        assertThat(propose(id(), null, coordinator()).status()).isEqualTo(201);
        assertThat(labels(coordinator())).hasSize(1);
    }

    @Test
    void one_relationship_of_a_programme_is_called_so() {
        var head = log().head();
        refused(409, "LABEL_TAKEN", propose(id(), "Ann and Ben", coordinator()));
        refused(409, "LABEL_TAKEN", propose(id(), " Ann and Ben ", coordinator()));
        assertThat(log().head()).isEqualTo(head);
        assertThat(Members.called("Ann and Ben", World.open(http(), integration()))).isNotNull();
    }

    @Test
    void the_same_proposal_again_changes_nothing() {
        var relationship = id();
        assertThat(propose(relationship, "Pair", coordinator()).status()).isEqualTo(201);
        var head = log().head();
        assertThat(propose(relationship, "Pair", coordinator()).status()).isEqualTo(200);
        refused(409, "CALLED_OTHERWISE", propose(relationship, "Another", coordinator()));
        assertThat(log().head()).isEqualTo(head);
        assertThat(labels(coordinator())).containsEntry(relationship.toString(), "Pair");
    }

    @Test
    void a_repeated_key_brings_no_label_back() {
        var relationship = id();
        var key = UUID.randomUUID().toString();
        var coordinator = coordinator();
        var first = proposed(relationship, key, coordinator);
        call(relationship, "{\"label\":\"Renamed\"}", coordinator());
        assertThat(proposed(relationship, key, coordinator).json()).isEqualTo(first.json());
        assertThat(labels(coordinator())).containsEntry(relationship.toString(), "Renamed");
    }

    private Answer proposed(RelationshipId relationship, String key, Token as) {
        return http().put(pair.world().path(relationship), """
            {"label":"First","members":[{"participant":"%s","role":"COACH"},{"participant":"%s","role":"COACHEE"}],
             "at":"2026-01-03"}""".formatted(pair.coach(), pair.coachee())).key(key).as(as).send();
    }

    @Test
    void a_refused_proposal_leaves_the_label_to_others() {
        var nobody = new ParticipantId(UUID.randomUUID());
        assertThat(propose(id(), "Pair", nobody, coordinator()).rule()).isEqualTo("MEMBER_NOT_ENROLLED");
        assertThat(propose(id(), "Pair", coordinator()).status()).isEqualTo(201);
    }

    @Test
    void what_was_reserved_in_vain_goes_after_a_day() {
        var place = new Place(pair.world().programme(), id());
        var now = Instant.now();
        vault.get().labels().reserve(place, new Label("Pair", "Pair"), now);
        var unused = new UnusedLabels(vault, () -> now);
        unused.purge(now.plus(Duration.ofHours(23)));
        refused(409, "LABEL_TAKEN", propose(id(), "Pair", coordinator()));
        assertThat(unused.purge(now.plus(Duration.ofHours(25)))).isPositive();
        assertThat(propose(id(), "Pair", coordinator()).status()).isEqualTo(201);
        assertThat(vault.get().labels().reserve(place, new Label("Pair", "Pair"), now)).isEqualTo(new Saved.Taken());
    }

    @Test
    void who_does_not_propose_here_learns_of_no_label() {
        var elsewhere = coordinator().only(UUID.randomUUID().toString());
        var taken = propose(id(), "Ann and Ben", elsewhere);
        var free = propose(id(), "Nobody's", elsewhere);
        assertThat(taken.status()).isEqualTo(free.status()).isIn(403, 404);
        assertThat(taken.rule()).isEqualTo(free.rule());
        assertThat(propose(id(), "Nobody's", coordinator()).status()).isEqualTo(201);
    }

    @Test
    void a_label_is_changed_and_taken_away_by_who_proposes() {
        assertThat(call(pair.relationship(), "{\"label\":\" Ben and Ann \"}", coordinator()).status()).isEqualTo(200);
        assertThat(labels(coordinator())).containsExactly(Map.entry(pair.relationship().toString(), "Ben and Ann"));
        var relationship = id();
        propose(relationship, "Ann and Ben", coordinator());
        refused(409, "LABEL_TAKEN", call(relationship, "{\"label\":\"Ben and Ann\"}", coordinator()));
        assertThat(call(relationship, "{}", coordinator()).status()).isEqualTo(200);
        assertThat(labels(coordinator())).doesNotContainKey(relationship.toString());
    }

    @Test
    void labels_are_shown_like_names() {
        var other = pair.world().active("Cem and Dan", pair.world().enrolled(), pair.world().enrolled());
        var own = Map.of(pair.relationship().toString(), "Ann and Ben");
        var all = Map.of(pair.relationship().toString(), "Ann and Ben", other.toString(), "Cem and Dan");
        var coach = token().person(World.person(pair.coach()));
        assertThat(labels(coach)).isEqualTo(own);
        assertThat(labels(coach.role("auditor"))).isEqualTo(own);
        assertThat(labels(token().role("programme-manager"))).isEqualTo(all);
        var auditor = token().role("auditor");
        assertThat(labels(auditor)).isEmpty();
        assertThat(http().post(pair.world().path() + "/name-revelations", "{\"reason\":\"COMPLAINT\"}").as(auditor)
            .send().status()).isEqualTo(200);
        assertThat(labels(auditor)).isEqualTo(all);
    }

    @Test
    void what_a_browser_kept_is_read_again_once_a_label_changed() {
        var coordinator = coordinator();
        var kept = get(coordinator);
        assertThat(again(kept, coordinator).status()).isEqualTo(304);
        call(pair.relationship(), "{\"label\":\"Renamed\"}", coordinator());
        assertThat(again(kept, coordinator).status()).isEqualTo(200);
    }

    private Answer again(Answer kept, Token as) {
        return http().command("GET", pair.world().path() + "/people", "")
            .header("If-None-Match", requireNonNull(kept.header("ETag"))).as(as).send();
    }

    @Test
    void a_label_can_be_seen() {
        refused(422, "EMPTY_LABEL", call(pair.relationship(), "{\"label\":\"\u00A0\"}", coordinator()));
        refused(422, "EMPTY_LABEL", propose(id(), "\u00A0", coordinator()));
    }

    @Test
    void for_anybody_else_there_is_nothing_to_call() {
        var elsewhere = coordinator().only(UUID.randomUUID().toString());
        var body = "{\"label\":\"Theirs\"}";
        assertThat(call(pair.relationship(), body, elsewhere).status()).isEqualTo(404);
        assertThat(call(id(), body, coordinator()).status()).isEqualTo(404);
        assertThat(call(pair.relationship(), body, token().person(World.person(pair.coach()))).status()).isEqualTo(403);
        assertThat(labels(coordinator()).values()).containsExactly("Ann and Ben");
    }
}
