package coaching.acceptance;

import coaching.acceptance.canary.Remains;
import coaching.acceptance.canary.Traces;
import coaching.acceptance.fuzz.FuzzedRequests;
import coaching.acceptance.fuzz.FuzzedRequests.Caller;
import coaching.acceptance.fuzz.Operation;
import coaching.acceptance.fuzz.Run;
import coaching.acceptance.fuzz.Setting;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Names, addresses and words that occur nowhere else are written into every field that takes them, every operation is asked for by
/// everybody, and then they are searched for in whatever is left behind.
///
/// A word of the same kind in a field that is public shows that the search finds what is there.
class CanaryTest {

    private static final String PUBLIC = "kq7public";
    private static final String PRIVATE = "kq7canary";
    private static final String NAME = PRIVATE + "name";
    private static final String ADDRESS = PRIVATE + "mail";
    private static final String SENDER = PRIVATE + "sender";
    private static final String WORDS = PRIVATE + "words";
    private static final String CELL = PRIVATE + "cell";

    /// Of the demo, for everybody who is signed in: there is none where people sign in with means of their own.
    private static final String DEMO_MAILBOX = "/api/mailbox";
    private static final List<String> USERS = List.of("participant", "coordinator", "manager", "auditor",
        "administrator",
        "operator");
    /// So that each operation is asked for by each caller several times, mostly as it is meant.
    private static final int ROUNDS = 4;

    @Test
    void nothing_private_is_left_outside_the_vault() throws Exception {
        try (var product = Product.start(Product.temporary())) {
            var integration = Client.integration(product);
            var self = Client.of("participant", product);
            var pair = FuzzedPairs.of(integration, 1, self.read("/api/me").path("person").asString()).getFirst();
            product.awaitRead();
            write(product, pair, self);

            assertThat(seenBy(product, pair)).isEqualTo(rights());
            everyOperation(product, pair);
            product.awaitRead();

            var remains = Remains.of(product.data(), product.ops());
            assertThat(remains.of(new Traces(PUBLIC))).as("the search finds what is there").contains(
                "record of kept.events", "kept_read.model.fact", "heap of query-service");
            assertThat(remains.of(new Traces(PRIVATE))).isEmpty();
        }
    }

    /// Who gets to read what: who looks after people, by hand or by program, and each member.
    private static Map<String, Set<String>> rights() {
        var keeper = Set.of(NAME, ADDRESS, SENDER);
        return Map.of("participant", Set.of(NAME, WORDS), "coordinator", keeper, "manager", keeper, "integration",
            keeper,
            "auditor", Set.of(), "administrator", Set.of(), "operator", Set.of());
    }

    private static void write(Product product, Setting pair, Client self) {
        var programme = "/api/programmes/" + pair.programme();
        var coordinator = Client.of("coordinator", product);
        accepted(Client.integration(product).put("/api/programmes/" + UUID.randomUUID(), "public",
            "{\"name\":\"" + PUBLIC + "\",\"zone\":\"Europe/Berlin\"}"));
        accepted(coordinator.put(programme + "/participants/" + pair.member(1) + "/person", "person",
            json(
                Map.of("name", NAME + " Partner", "email", ADDRESS + "@example.org", "language", "de", "version", 0))));
        accepted(self.put("/api/people/me", "me", json(Map.of("name", NAME + " Self", "version", 0))));
        accepted(coordinator.put(programme + "/mail-settings", "sender", json(Map.of("senderName", SENDER, "replyTo",
            SENDER + "@example.org", "signature", List.of(SENDER)))));
        coordinator.post(programme + "/participants/" + pair.member(1) + "/invitations", "invite", "application/json",
            "{}");
        coordinator.post(programme + "/imports?dryRun=false&source=CSV", "file", "text/csv",
            "group,date,notes\n" + CELL + ",2026-03-03," + CELL + "\nPair 0," + CELL + "," + CELL + "\n");
        text(self, pair, "short " + WORDS);
        text(self, pair, (WORDS + " again\n").repeat(2_000));
    }

    private static void text(Client author, Setting pair, String words) {
        var text = "/api/programmes/" + pair.programme() + "/relationships/" + pair.relationship() + "/texts/"
            + UUID.randomUUID();
        accepted(author.putMarkdown(text + "?version=1&kind=NOTE&about=" + pair.relationship(), words));
        accepted(author.post(text + "/versions/1", text, "application/json", "{}"));
    }

    private static Map<String, Set<String>> seenBy(Product product, Setting pair) {
        var seen = new TreeMap<String, Set<String>>();
        callers(product).forEach((name, caller) -> seen.put(name, seen(product, pair, caller)));
        return seen;
    }

    /// What is in all answers that a caller gets to every question.
    private static Set<String> seen(Product product, Setting pair, Client caller) {
        var answers = new StringBuilder();
        for (var service : List.of(caller.queries(), caller.commands())) {
            var document = new Client(caller.http(), caller.commands(), service, Client.integration(product).token())
                .read("/v3/api-docs");
            Operation.allOf(document).stream()
                .filter(it -> it.method().equals("GET") && !it.path().equals(DEMO_MAILBOX))
                .map(it -> caller.from(service, path(it, pair))).forEach(it -> answers.append(it.body()));
        }
        return new TreeSet<>(List.of(NAME, ADDRESS, SENDER, WORDS, CELL).stream().filter(it -> answers.indexOf(it) >= 0)
            .toList());
    }

    private static String path(Operation operation, Setting pair) {
        return operation.path().replace("{programme}", pair.programme().toString())
            .replace("{relationship}", pair.relationship().toString())
            .replace("{participant}", pair.member(1).toString()).replace("{person}", pair.member(1).toString())
            .replace("{metric}", "M1");
    }

    private static void everyOperation(Product product, Setting pair) throws Exception {
        var callers = new ArrayList<>(List.of(new Caller("nobody", null)));
        callers(product).forEach((name, client) -> callers.add(new Caller(name, client.token())));
        var run = new Run();
        for (var url : List.of(product.url(), product.commandUrl())) {
            var reader = Client.integration(product);
            var operations = Operation
                .allOf(new Client(reader.http(), reader.commands(), url, reader.token()).read("/v3/api-docs"));
            run.send(0, operations.size() * callers.size() * ROUNDS,
                new FuzzedRequests(operations, callers, _ -> pair, 1), URI.create(url).getPort());
        }
        assertThat(run.faults()).isEmpty();
    }

    private static Map<String, Client> callers(Product product) {
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
