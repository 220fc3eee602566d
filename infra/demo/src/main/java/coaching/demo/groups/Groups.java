package coaching.demo.groups;

import coaching.demo.api.Api;
import coaching.demo.api.ConnectionOptions;
import coaching.demo.api.ImportAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Sets up the groups of a real meeting history and imports it.
@Command(name = "groups",
    customSynopsis = "infra/import-groups --csv=FILE --cadence=GROUP=DAYS[,GROUP=DAYS...] [--name=PROGRAMME] [--data=DIR]",
    description = {
        "Sets up the standing groups of a meeting CSV in the Kept that runs on the data folder DIR (default: .kept),",
        "and imports it after a dry run."})
public final class Groups implements Callable<Integer> {

    @Option(names = "--csv", required = true, paramLabel = "FILE",
        description = "with a header and the columns group, held_on, recorded_at, present")
    Path csv = Path.of("meetings.csv");

    @Option(names = "--cadence", required = true, split = ",", paramLabel = "GROUP=DAYS",
        description = "days agreed between two meetings, for every group of the file")
    Map<String, Integer> cadences = Map.of();

    @Option(names = "--name", paramLabel = "PROGRAMME", defaultValue = "Open-source working groups",
        description = "the programme they become (default: ${DEFAULT-VALUE})")
    String name = "";

    @Mixin
    ConnectionOptions where = new ConnectionOptions();

    @Override
    public Integer call() throws Exception {
        try (var api = where.connect()) {
            var groups = new StandingGroups(api, System.out, name);
            groups.setUp(name, csv, cadences);
            importMeetings(api, groups.programme());
        }
        return 0;
    }

    /// Each run has a key of its own, so that it is told what it recorded and not what an earlier one did.
    private void importMeetings(Api api, String programme) throws IOException, InterruptedException {
        var file = Files.readAllBytes(csv);
        var run = "groups:" + programme + ":" + UUID.randomUUID();
        var dry = new ImportAnswer(api.importMeetings(programme, file, true, run + ":dry"));
        System.out.println("dry run: " + dry.counts());
        if (dry.refused() > 0) {
            dry.refusals().forEach(System.out::println);
            throw new IOException("nothing was recorded: " + dry.refused() + " rows are refused");
        }
        var done = new ImportAnswer(api.importMeetings(programme, file, false, run));
        System.out.println("imported: " + done.counts());
    }
}
