package coaching.acceptance;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// One person at a browser. It notices what a page must never do: fail in its scripts, be stopped by its own security
/// policy, ask for what it is refused, or talk to strangers.
final class Visitor implements AutoCloseable {

    /// What the window is like.
    ///
    /// @param scheme whether the person prefers light or dark colours
    record Window(int width, int height, ColorScheme scheme) {

        static final Window DESK = new Window(1280, 800, ColorScheme.LIGHT);
        static final Window DESK_DARK = new Window(1280, 800, ColorScheme.DARK);
        static final Window PHONE = new Window(390, 844, ColorScheme.LIGHT);
        static final Window PHONE_DARK = new Window(390, 844, ColorScheme.DARK);
    }

    /// What the console says of a bad answer names no address; [#answered] and [#failed] see the same with it.
    private static final String OF_AN_ANSWER = "Failed to load resource";

    /// A page that is left, or asks again, gives up what it was waiting for.
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    private static final String HELD_TOKEN = """
        () => {
          const key = Object.keys(sessionStorage).find((name) => name.startsWith('oidc.user:'));
          return JSON.parse(sessionStorage.getItem(key)).access_token;
        }""";

    /// A refusal that belongs to what a test does.
    ///
    /// @param path its beginning
    private record Refusal(int status, String path) {}

    private static final Pattern ADDRESS = Pattern.compile("^https?://([^/?#]*)([^?#]*)");

    private static final Pattern IN_A_PROGRAMME = Pattern.compile(".*/programmes/([^/?]+)/.*");

    private final Product product;
    private final String url;
    private final Set<String> own;
    private final BrowserContext context;
    private final Page page;
    private final Runnable leave;
    private final List<String> faults = new ArrayList<>();
    private final List<Refusal> expected = new ArrayList<>();
    private final List<String> expectedInConsole = new ArrayList<>(List.of(OF_AN_ANSWER));
    private boolean offline;

    Visitor(Product product, Window window) {
        this(product, context(window), true);
    }

    private Visitor(Product product, BrowserContext context, boolean alone) {
        this.product = product;
        this.context = context;
        url = product.url();
        own = new HashSet<>(Set.of(authority(url), authority(product.commandUrl())));
        page = context.newPage();
        leave = alone ? context::close : page::close;
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(this::heard);
        page.onRequest(this::asked);
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
    }

    private static BrowserContext context(Window window) {
        return Chromium.browser().newContext(new Browser.NewContextOptions()
            .setViewportSize(window.width(), window.height()).setColorScheme(window.scheme()).setLocale("en-GB")
            .setTimezoneId("Europe/Paris"));
    }

    /// The same person's next tab.
    Visitor besides() {
        return new Visitor(product, context, false);
    }

    /// Signs in through the issuer's own page, on the way to `path`.
    static Visitor signedIn(Product product, String user, String path, Window window) {
        var visitor = new Visitor(product, window);
        visitor.open(path);
        visitor.button("Sign in").click();
        visitor.enter(user, "kept-" + user);
        assertThat(visitor.page.getByRole(AriaRole.BANNER)).isVisible();
        return visitor;
    }

    static Visitor signedIn(Product product, String user, String path) {
        return signedIn(product, user, path, Window.DESK);
    }

    void enter(String user, String password) {
        page.getByLabel("Name").fill(user);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
    }

    void open(String path) {
        page.navigate(url + path);
    }

    String root() {
        return url;
    }

    /// The way from the root of the address, with the parameters.
    String path() {
        return page.url().substring(url.length());
    }

    /// The programme in the address, as soon as the page has chosen one.
    String programme() {
        assertThat(page).hasURL(IN_A_PROGRAMME);
        return IN_A_PROGRAMME.matcher(page.url()).replaceFirst("$1");
    }

    Page page() {
        return page;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /// What the read API answers this person, asked with the token the page holds.
    JsonNode api(String path) {
        return JsonMapper.shared().readTree((String) page.evaluate("""
            async (path) => {
              const token = (%s)();
              return (await fetch(path, { headers: { Authorization: `Bearer ${token}` } })).text();
            }""".formatted(HELD_TOKEN), path));
    }

    /// Lets the services refuse what a test does on purpose; any other refusal is a fault of the page.
    Visitor expecting(int status, String path) {
        expected.add(new Refusal(status, path));
        return this;
    }

    /// Where the page may go as well, such as an issuer that is not ours.
    Visitor knowing(String url) {
        own.add(authority(url));
        return this;
    }

    /// Until the pages are answered with all that is on record.
    void awaitRead() {
        product.awaitRead();
    }

    /// Takes the network away. What is asked then fails, which is no fault of the page.
    void goOffline() {
        offline = true;
        context.setOffline(true);
    }

    void goOnline() {
        context.setOffline(false);
        offline = false;
    }

    /// Lets the services take no token that was given out so far.
    void refuseTokensSoFar() {
        var refused = (String) page.evaluate(HELD_TOKEN);
        expecting(401, "/api");
        context.route("**/api/**", route -> {
            if (("Bearer " + refused).equals(route.request().headers().get("authorization"))) {
                route.fulfill(new Route.FulfillOptions().setStatus(401));
            } else {
                route.resume();
            }
        });
    }

    /// Gives the browser an authenticator that knows its owner, as a phone or a laptop has one.
    Visitor withAuthenticator() {
        var protocol = context.newCDPSession(page);
        protocol.send("WebAuthn.enable");
        var options = JsonParser.parseString("""
            {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
              "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""");
        protocol.send("WebAuthn.addVirtualAuthenticator", options.getAsJsonObject());
        return this;
    }

    /// Lets the issuer forget the person.
    void endSessionAtIssuer() {
        context.clearCookies();
    }

    /// Lets the page report a fault of this kind, which a test planted.
    Visitor faulty(String kind) {
        expectedInConsole.add(kind);
        return this;
    }

    private void answered(Response answer) {
        if (answer.status() < 400) {
            return;
        }
        var path = part(2, answer.url());
        if (expected.stream().noneMatch(one -> one.status() == answer.status() && path.startsWith(one.path()))) {
            faults.add("refused: " + answer.status() + " " + answer.request().method() + " " + answer.url());
        }
    }

    private void failed(Request request) {
        if (!GIVEN_UP.equals(request.failure()) && !offline) {
            faults.add("failed: " + request.failure() + " " + request.url());
        }
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") && expectedInConsole.stream().noneMatch(message.text()::startsWith)) {
            faults.add("console: " + message.text());
        }
    }

    private void asked(Request request) {
        if (request.url().startsWith("http") && !own.contains(authority(request.url()))) {
            faults.add("stranger: " + request.url());
        }
    }

    private static String authority(String url) {
        return part(1, url);
    }

    /// Java refuses to read what a person may well mistype.
    private static String part(int number, String url) {
        var matcher = ADDRESS.matcher(url);
        return matcher.find() ? matcher.group(number) : "";
    }

    /// Another window of the same person: pages follow its size and colours at once.
    void changeTo(Window window) {
        page.setViewportSize(window.width(), window.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(window.scheme()));
    }

    /// For the next test of the same person: at the first page, and nothing is expected that the last one did.
    void startAgain() {
        expected.clear();
        expectedInConsole.retainAll(List.of(OF_AN_ANSWER));
        open("/");
    }

    /// Fails if the page did what a page must never do.
    void assertBehaved() {
        var found = List.copyOf(faults);
        faults.clear();
        if (!found.isEmpty()) {
            throw new AssertionError("the page misbehaved: " + found);
        }
    }

    @Override
    public void close() {
        leave.run();
        assertBehaved();
    }
}
