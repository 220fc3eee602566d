package coaching.command.importing;

import coaching.command.dates.Dates;
import coaching.command.importing.file.MeetingFile;
import coaching.command.kernel.Command;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Source;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.id.EventId;

import java.time.Instant;
import java.util.Set;

import static coaching.command.kernel.Facts.PARIS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Imports, for tests that send every command.
public final class ImportCommands {

    /// @param starts dates or date-times with offset of meetings of the pair
    public static Command<?, SessionHeld> meetings(Iterable<String> starts, Instant now) {
        var text = new StringBuilder("group,start,recorded_at\n");
        starts.forEach(start -> text.append("A pair,").append(start).append(",\n"));
        var file = MeetingFile.read(text.toString().getBytes(UTF_8), new Dates(now, PARIS), Source.CSV);
        return new ImportMeetings(PROGRAMME, file, new GroupLabels.OfEvents(), false, true, now);
    }

    public static Command<?, FactCorrected> reversal(Set<EventId> imported, EffectiveAt at) {
        return new ReverseImport(PROGRAMME, "0".repeat(64), imported, at);
    }

    private ImportCommands() {}
}
