package coaching.demo.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/// Held meetings in the columns of the documented import.
final class MeetingCsv {

    static String of(List<CallList.Meeting> meetings) throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("relationship", "start", "zone", "end", "recorded_at", "present");
            for (var meeting : meetings) {
                var relationship = meeting.relationship();
                csv.writeRecord(relationship.id(), meeting.start().toString(), relationship.zone().getId(),
                    meeting.start().plusSeconds(60L * meeting.minutes()).toString(), meeting.writtenAt().toString(),
                    Integer.toString(relationship.members().size()));
            }
        }
        return text.toString();
    }

    private MeetingCsv() {}
}
