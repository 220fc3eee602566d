package coaching.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The system's own Chromium, one for all tests of this JVM; nothing is downloaded.
final class Chromium {

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /// How long a page may take to show what is expected, in milliseconds. On a busy machine the default of five seconds
    /// is not enough for a page that is opened for the first time.
    private static final double PATIENCE = 20_000;

    private static final class Shared {

        private static final Browser BROWSER = launch();

        private static Browser launch() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(QUIET));
        }
    }

    static Browser browser() {
        return Shared.BROWSER;
    }

    private static Path program() {
        return Stream.of(System.getenv("PATH").split(":")).flatMap(folder -> Stream.of("chromium", "chromium-browser")
            .map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst()
            .orElseThrow(() -> new IllegalStateException("no chromium on the PATH; apt-get install chromium"));
    }

    private Chromium() {}
}
