package coaching.acceptance;

import coaching.acceptance.fuzz.FuzzedRequests;
import coaching.acceptance.fuzz.FuzzedRequests.Caller;
import coaching.acceptance.fuzz.LogLines;
import coaching.acceptance.fuzz.Operation;
import coaching.acceptance.fuzz.Run;
import coaching.acceptance.fuzz.Setting;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever either service is sent: no server error, every refusal a problem with its rule, nothing in a log that the
/// caller wrote, and afterwards everything that was acknowledged is on record, and nothing private outside the vault.
///
/// `infra/soak fuzz` goes on longer, with other requests. The counts are printed.
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("kept.fuzz.requests", 5_500);
    private static final long SEED = Long.getLong("kept.fuzz.seed", 1);
    private static final int OF_ONE_PAIR = 150;
    /// New tokens after so many, as they are good for ten minutes.
    private static final int STRETCH = 10_000;

    @Test
    void nothing_that_is_sent_breaks_anything() throws Exception {
        try (var product = Product.start(Product.temporary())) {
            var integration = Client.integration(product);
            var person = Client.of("participant", product).read("/api/me").path("person").asString();
            var pairs = FuzzedPairs.of(integration, REQUESTS / OF_ONE_PAIR + 1, person);
            product.awaitRead();
            var canaries = Canaries.in(product, pairs.getFirst());
            canaries.assertShownByRight();
            var run = new Run();

            for (var from = 0; from < REQUESTS / 2; from += STRETCH) {
                var to = Math.min(from + STRETCH, REQUESTS / 2);
                run.send(from, to, requests(product, product.url(), pairs), port(product.url()));
                run.send(from, to, requests(product, product.commandUrl(), pairs), port(product.commandUrl()));
            }

            run.print();
            assertThat(run.faults()).isEmpty();
            assertThat(run.shareTaken()).as("operations of which a request was taken").isGreaterThan(0.5);
            assertThat(LogLines.faults(product.data().resolve("logs"))).isEmpty();
            assertThat(run.acknowledged()).isNotEmpty();
            assertThat(product.events()).containsAll(run.acknowledged());
            assertThatReadersAgree(product);
            canaries.assertNowhereOutsideTheVault();
            Traffic.on(product).flow();
        }
    }

    /// What somebody looked at becomes a fact a moment after the answer, so the log may have grown when the read models are asked.
    private static void assertThatReadersAgree(Product product) {
        var recorded = product.events();
        product.awaitRead();
        var read = product.facts();
        assertThat(read).doesNotHaveDuplicates();
        var missing = new TreeSet<>(recorded);
        missing.removeAll(read);
        assertThat(missing).as(() -> "read by the query side: " + product.described(missing)).isEmpty();
        assertThat(product.events()).as("of what is on record").containsAll(read);
    }

    private static FuzzedRequests requests(Product product, String url, List<Setting> pairs) {
        var document = document(product, url);
        return new FuzzedRequests(Operation.allOf(document), callers(product), it -> pairs.get(it / OF_ONE_PAIR), SEED);
    }

    private static JsonNode document(Product product, String url) {
        var reader = Client.integration(product);
        return new Client(reader.http(), reader.commands(), url, reader.token()).read("/v3/api-docs");
    }

    private static List<Caller> callers(Product product) {
        var callers = new ArrayList<>(List.of(new Caller("nobody", null), new Caller("forger", "e30.e30.x"),
            new Caller("integration", Client.integration(product).token())));
        Stream.of("manager", "coordinator", "auditor", "administrator", "participant", "operator")
            .forEach(it -> callers.add(new Caller(it, Client.of(it, product).token())));
        return callers;
    }

    private static int port(String url) {
        return URI.create(url).getPort();
    }
}
