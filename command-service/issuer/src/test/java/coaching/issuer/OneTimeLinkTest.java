package coaching.issuer;

import coaching.events.id.PersonId;
import coaching.issuer.link.OneTimeLinks;
import coaching.issuer.link.Purpose;
import coaching.issuer.testing.RunningIssuer;
import coaching.testing.http.Http;
import coaching.testing.http.Http.Answer;
import coaching.vault.database.VaultDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// A link opens one session of one person, once, and while it is good.
class OneTimeLinkTest extends RunningIssuer {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final PersonId ann = new PersonId(UUID.randomUUID());

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private VaultDatabase database;

    @Test
    void a_link_signs_in_once_and_looking_at_it_uses_nothing_up() {
        var link = links.mint(ann, Purpose.SIGN_IN);
        assertThat(link.toString()).startsWith(ISSUER + "/signin/link#").hasSizeGreaterThan(60);
        var browser = http();
        assertThat(browser.get("/signin/link").body()).doesNotContain(token(link));
        var opened = open(browser, token(link));
        assertThat(opened.header("Location")).endsWith("/passkeys");
        assertThat(browser.get("/passkeys").status()).isEqualTo(200);
        var again = http();
        assertThat(open(again, token(link)).header("Location")).endsWith("/signin?over");
        assertThat(again.get("/signin?over").body()).contains("used up or too old");
        assertThat(again.get("/passkeys").header("Location")).as("not signed in").endsWith("/signin");
    }

    @Test
    void of_many_who_open_one_at_once_one_is_let_in() throws Exception {
        var token = token(links.mint(ann, Purpose.INVITATION));
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> opening = () -> open(http(), token).header("Location");
            var led = browsers.invokeAll(IntStream.range(0, 8).mapToObj(_ -> opening).toList());
            var letIn = 0;
            for (var one : led) {
                letIn += one.get().endsWith("/passkeys") ? 1 : 0;
            }
            assertThat(letIn).isEqualTo(1);
        }
    }

    @Test
    void it_is_good_for_its_time_and_no_longer() {
        for (var purpose : List.of(Purpose.SIGN_IN, Purpose.INVITATION)) {
            var life = purpose == Purpose.SIGN_IN ? Duration.ofMinutes(15) : Duration.ofDays(7);
            var good = token(minted(purpose, Instant.now().minus(life).plusSeconds(60)));
            assertThat(open(http(), good).header("Location")).as("%s in time", purpose).endsWith("/passkeys");
            var old = token(minted(purpose, Instant.now().minus(life).minusSeconds(1)));
            assertThat(open(http(), old).header("Location")).as("%s too late", purpose).endsWith("?over");
        }
    }

    @Test
    void only_hashes_of_the_last_few_are_kept() {
        var first = token(links.mint(ann, Purpose.SIGN_IN));
        for (var more = 0; more < 5; more++) {
            links.mint(ann, Purpose.SIGN_IN);
        }
        var rows = database.client().sql("SELECT to_jsonb(l)::text FROM one_time_link l WHERE person = :person")
            .param("person", ann.value()).query(String.class).list();
        assertThat(rows).hasSize(5).noneMatch(it -> it.contains(first));
        assertThat(open(http(), first).header("Location")).endsWith("?over");
        var last = token(links.mint(ann, Purpose.SIGN_IN));
        assertThat(open(http(), last).header("Location")).endsWith("/passkeys");
        assertThat(database.client().sql("SELECT count(*) FROM one_time_link WHERE person = :person")
            .param("person", ann.value()).query(Integer.class).single()).as("the others went with it").isZero();
    }

    @Test
    void a_token_is_not_taken_from_elsewhere() {
        var token = token(links.mint(ann, Purpose.SIGN_IN));
        assertThat(http().post("/signin/link", "token=" + token).status()).isEqualTo(403);
        assertThat(http().get("/signin/link?token=" + token).body()).doesNotContain(token);
        assertThat(open(http(), token).header("Location")).endsWith("/passkeys");
    }

    private URI minted(Purpose purpose, Instant then) {
        return new OneTimeLinks(database, URI.create(ISSUER), () -> then).mint(ann, purpose);
    }

    private static String token(URI link) {
        return link.getFragment();
    }

    private static Answer open(Http browser, String token) {
        var proof = PROOF.matcher(browser.get("/signin/link").body());
        assertThat(proof.find()).isTrue();
        return browser.post("/signin/link", "token=" + token + "&_csrf=" + proof.group(1));
    }
}
