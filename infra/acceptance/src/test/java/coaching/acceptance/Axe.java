package coaching.acceptance;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What axe-core finds wrong with a page, one line for every rule that is broken.
final class Axe {

    private static final String SCRIPT = script();

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)""");
    }

    private static String script() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (file == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Axe() {}
}
