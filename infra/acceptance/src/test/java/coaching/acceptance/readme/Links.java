package coaching.acceptance.readme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Links within the checkout lead somewhere, those with a heading to that heading.
public final class Links {

    public static List<String> faults(Document document) {
        return document.links().stream().filter(it -> !it.matches("https?:.*")).filter(it -> !leads(document, it))
            .map(it -> document.name() + " links to " + it).toList();
    }

    private static boolean leads(Document document, String link) {
        var parts = link.split("#", 2);
        var from = Document.CHECKOUT.resolve(document.name());
        var to = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        return Files.exists(to) && (parts.length == 1 || anchors(to, document).contains(parts[1]));
    }

    private static List<String> anchors(Path file, Document document) {
        var name = Document.CHECKOUT.relativize(file).toString();
        return name.equals(document.name()) ? document.anchors() : Document.read(name).anchors();
    }

    private Links() {}
}
