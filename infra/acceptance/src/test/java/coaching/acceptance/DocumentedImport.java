package coaching.acceptance;

import coaching.acceptance.readme.Document;
import coaching.acceptance.readme.Shell;
import coaching.acceptance.readme.Shell.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Imports as the README says: its commands, with the columns of its table, on a product with other addresses.
final class DocumentedImport {

    private static final String GROUP = "readers";

    private static final String HISTORY = "group,held_on,recorded_at,present\n" + GROUP
        + ",2026-01-05,2026-01-05T18:00:00Z,4\n";

    private final Product product;
    private final Path folder;
    private final String programme;

    DocumentedImport(Product product, Path folder) throws IOException {
        this.product = product;
        this.folder = folder;
        this.programme = standingGroup();
        product.awaitRead();
    }

    /// A programme with one group that has met once.
    private String standingGroup() throws IOException {
        var file = Files.writeString(folder.resolve("history.csv"), HISTORY);
        var line = Document.read("README.md").spans().stream().filter(it -> it.startsWith("infra/import-groups "))
            .findFirst().orElseThrow();
        var given = line.replace("infra/", Document.CHECKOUT + "/infra/").replace("FILE", file.toString())
            .replace("GROUP=DAYS,…", GROUP + "=14");
        var said = Shell.type(given + " --data " + product.data(), folder, Map.of());
        if (said.code() != 0) {
            throw new IllegalStateException(line + ": " + said);
        }
        return said.out().lines().filter(it -> it.startsWith("programme ")).findFirst().orElseThrow().split(" ", -1)[1];
    }

    /// Which of two columns is used where the README leaves the choice.
    enum Choice { FIRST, LAST }

    /// Two rows with a cell for every column that the table documents, by the places of the columns.
    void write(Document readme, Choice choice) throws IOException {
        var columns = readme.firstCells("column");
        var titles = columns.stream().map(it -> choice == Choice.FIRST ? it.getFirst() : it.getLast()).toList();
        var id = group().get("relationship").asString();
        var rows = choice == Choice.FIRST
            ? List.of(List.of(GROUP, "2026-02-02T09:00", "Europe/Berlin", "2026-02-02T10:00", "2026-02-03T18:00:00Z",
                "3"), List.of(GROUP, "2026-02-16T09:00+01:00", "", "", "", ""))
            : List.of(List.of(id, "2026-03-02", "Europe/Berlin", "", "2026-03-03T18:00:00Z", "4"),
                List.of(id, "2026-03-16", "", "", "", ""));
        if (rows.getFirst().size() != titles.size()) {
            throw new IllegalStateException("the README documents other columns: " + titles);
        }
        Files.writeString(folder.resolve("meetings.csv"), String.join(",", titles) + "\n"
            + rows.stream().map(it -> String.join(",", it) + "\n").collect(Collectors.joining()));
    }

    /// What the commands print.
    ///
    /// @param commands with the documented defaults, which are replaced by what this product has
    Outcome type(String commands) {
        var given = commands.replace("localhost:8080", URI.create(product.url()).getAuthority())
            .replace("localhost:8081", URI.create(product.commandUrl()).getAuthority())
            .replace(".kept/", product.data() + "/");
        return Shell.type(given, folder, Map.of("PROGRAMME", programme));
    }

    JsonNode answer(String commands) {
        return JsonMapper.shared().readTree(type(commands).out());
    }

    int sessionsHeld() {
        product.awaitRead();
        return group().get("sessionsHeld").asInt();
    }

    private JsonNode group() {
        return Client.of("coordinator", product).read("/api/programmes/" + programme + "/relationships")
            .at("/relationships/0");
    }
}
