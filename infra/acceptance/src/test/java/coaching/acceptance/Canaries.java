package coaching.acceptance;

import coaching.acceptance.canary.Remains;
import coaching.acceptance.canary.Traces;
import coaching.acceptance.fuzz.Operation;
import coaching.acceptance.fuzz.Setting;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Names, addresses and words that occur nowhere else, in every field that takes them: who is shown which of them, and what of them
/// lies where only the vault's ciphertext may.
///
/// A word of the same kind in a field that is public shows that the search finds what is there.
record Canaries(Product product, Setting pair) {

    private static final String PUBLIC = "kq7public";
    private static final String PRIVATE = "kq7canary";
    private static final String NAME = PRIVATE + "name";
    private static final String HOLDER = PRIVATE + "holder";
    private static final String ADDRESS = PRIVATE + "mail";
    private static final String SENDER = PRIVATE + "sender";
    private static final String WORDS = PRIVATE + "words";
    private static final String NOTE = PRIVATE + "note";
    private static final String LABEL = PRIVATE + "label";
    private static final String CELL = PRIVATE + "cell";

    /// Of the demo, for everybody who is signed in: there is none where people sign in with means of their own.
    private static final String DEMO_MAILBOX = "/api/mailbox";
    private static final List<String> USERS = List.of("participant", "coordinator", "manager", "auditor",
        "administrator", "operator");

    /// Written by one of the pair, and by those who look after its programme.
    static Canaries in(Product product, Setting pair) {
        var canaries = new Canaries(product, pair);
        canaries.write(Client.of("participant", product));
        return canaries;
    }

    void assertShownByRight() {
        assertThat(seenByAll()).isEqualTo(rights());
    }

    void assertNowhereOutsideTheVault() throws Exception {
        var remains = Remains.of(product.data(), product.ops());
        assertThat(remains.of(new Traces(PUBLIC))).as("the search finds what is there").contains(
            "record of kept.events", "kept_read.model.fact", "heap of query-service");
        assertThat(remains.of(new Traces(PRIVATE))).isEmpty();
    }

    /// Who gets to read what: who looks after people, by hand or by program, and each member. Notes are the coordinators' alone. Who
    /// grants roles reads what those are called who have one, and nobody else's name.
    private static Map<String, Set<String>> rights() {
        var keeper = Set.of(NAME, HOLDER, ADDRESS, SENDER, LABEL);
        return Map.of("participant", Set.of(NAME, WORDS, LABEL), "coordinator",
            Set.of(NAME, HOLDER, ADDRESS, SENDER, LABEL, NOTE), "manager", keeper,
            "integration", Set.of(NAME, ADDRESS, SENDER), "auditor", Set.of(), "administrator", Set.of(HOLDER),
            "operator", Set.of());
    }

    private void write(Client self) {
        var programme = "/api/programmes/" + pair.programme();
        var relationship = programme + "/relationships/" + pair.relationship();
        var coordinator = Client.of("coordinator", product);
        accepted(Client.integration(product).put("/api/programmes/" + UUID.randomUUID(), "public",
            "{\"name\":\"" + PUBLIC + "\",\"zone\":\"Europe/Berlin\"}"));
        accepted(coordinator.put(programme + "/participants/" + pair.member(1) + "/person", "person",
            json(Map.of("name", NAME + " Partner", "email", ADDRESS + "@example.org", "version", 0))));
        accepted(self.put("/api/people/me", "me", json(Map.of("name", NAME + " Self", "version", version(self)))));
        accepted(coordinator.put(programme + "/mail-settings", "sender", json(Map.of("senderName", SENDER, "replyTo",
            SENDER + "@example.org", "signature", List.of(SENDER)))));
        accepted(coordinator.put(relationship + "/label", "label", json(Map.of("label", LABEL + " pair"))));
        holder(programme, coordinator);
        coordinator.post(programme + "/participants/" + pair.member(1) + "/invitations", "invite", "application/json",
            "{}");
        coordinator.post(programme + "/imports?dryRun=false&source=CSV", "file", "text/csv",
            "group,date,notes\n" + CELL + ",2026-03-03," + CELL + "\nPair 0," + CELL + "," + CELL + "\n");
        text(self, "short " + WORDS);
        text(self, (WORDS + " again\n").repeat(2_000));
        note(coordinator, relationship);
        note(coordinator, programme + "/participants/" + pair.member(1));
    }

    /// Somebody to whom a role is granted.
    private void holder(String programme, Client coordinator) {
        var person = UUID.randomUUID().toString();
        var participant = programme + "/participants/" + UUID.randomUUID();
        accepted(coordinator.put(participant, person, json(Map.of("person", person, "skills", List.of()))));
        accepted(coordinator.put(participant + "/person", person, json(Map.of("name", HOLDER, "version", 0))));
        accepted(Client.of("administrator", product).post("/api/people/" + person + "/roles", person,
            "application/json", json(Map.of("role", "AUDITOR", "programme", pair.programme().toString()))));
    }

    private static void note(Client author, String about) {
        var note = about + "/notes/" + UUID.randomUUID();
        accepted(author.putMarkdown(note + "?version=1", "short " + NOTE));
        accepted(author.post(note + "/versions/1", note, "application/json", "{}"));
    }

    /// Of what somebody said of themselves before.
    private static int version(Client self) {
        return new Client(self.http(), self.commands(), self.commands(), self.token()).read("/api/people/me")
            .path("version").asInt();
    }

    private void text(Client author, String words) {
        var text = "/api/programmes/" + pair.programme() + "/relationships/" + pair.relationship() + "/texts/"
            + UUID.randomUUID();
        accepted(author.putMarkdown(text + "?version=1&kind=NOTE&about=" + pair.relationship(), words));
        accepted(author.post(text + "/versions/1", text, "application/json", "{}"));
    }

    private Map<String, Set<String>> seenByAll() {
        var seen = new TreeMap<String, Set<String>>();
        callers().forEach((name, caller) -> seen.put(name, seenBy(caller)));
        return seen;
    }

    /// What is in all answers that a caller gets to every question.
    private Set<String> seenBy(Client caller) {
        var answers = new StringBuilder();
        for (var service : List.of(caller.queries(), caller.commands())) {
            var document = new Client(caller.http(), caller.commands(), service, Client.integration(product).token())
                .read("/v3/api-docs");
            Operation.allOf(document).stream()
                .filter(it -> it.method().equals("GET") && !it.path().equals(DEMO_MAILBOX))
                .map(it -> caller.from(service, path(it))).forEach(it -> answers.append(it.body()));
        }
        return new TreeSet<>(
            List.of(NAME, HOLDER, ADDRESS, SENDER, LABEL, WORDS, NOTE, CELL).stream()
                .filter(it -> answers.indexOf(it) >= 0)
                .toList());
    }

    private String path(Operation operation) {
        return operation.path().replace("{programme}", pair.programme().toString())
            .replace("{relationship}", pair.relationship().toString())
            .replace("{participant}", pair.member(1).toString()).replace("{person}", pair.member(1).toString())
            .replace("{metric}", "M1");
    }

    private Map<String, Client> callers() {
        var callers = new LinkedHashMap<String, Client>();
        USERS.forEach(it -> callers.put(it, Client.of(it, product)));
        callers.put("integration", Client.integration(product));
        return callers;
    }

    private static String json(Map<String, ?> body) {
        return JsonMapper.shared().writeValueAsString(body);
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }
}
