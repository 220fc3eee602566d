package coaching.command.importing;

import coaching.command.importing.RowOutcome.Recording;
import coaching.command.importing.file.MeetingFile;
import coaching.command.importing.report.Outcome;
import coaching.command.kernel.Command;
import coaching.command.kernel.Provenance;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.id.ProgrammeId;
import coaching.events.id.SessionId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import static coaching.command.csv.CsvRefusal.ROWS_REFUSED;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/// Records the held meetings of a file, all in one append, or says per row what would happen and why not.
///
/// @param dryRun whether to answer for every row although some are refused
/// @param skipRefused whether to record the others when some are refused
record ImportMeetings(ProgrammeId programme, MeetingFile file, GroupLabels labels, boolean dryRun,
                      boolean skipRefused, Instant now) implements Command<ImportMeetings.Judged, SessionHeld> {

    /// @param outcomes one a row, in the order of the file
    /// @param recordings by session
    record Judged(List<RowOutcome> outcomes, Map<SessionId, Recording> recordings) {

        static Judged of(List<RowOutcome> outcomes) {
            return new Judged(outcomes, outcomes.stream().filter(Recording.class::isInstance).map(Recording.class::cast)
                .collect(toMap(it -> it.event().session(), Function.identity())));
        }
    }

    @Override
    public Scope scope() {
        return Scope.of(programme);
    }

    @Override
    public Judged source(Past past) {
        var groups = past.of(Groups.of(programme, labels));
        var contexts = ImportContext.of(programme, groups.among(file.rows()), past);
        return Judged.of(new RowClassifier(programme, groups, contexts, now).judge(file.rows()));
    }

    @Override
    public List<SessionHeld> decide(Judged judged) {
        var refused = judged.outcomes().stream().anyMatch(it -> it.outcome() == Outcome.REFUSED);
        if (refused && !dryRun && !skipRefused) {
            throw new Rejected(ROWS_REFUSED, null, ROWS_REFUSED.description().sentence(), told(judged, false));
        }
        return judged.outcomes().stream()
            .flatMap(it -> it instanceof Recording(_, var event, _) ? Stream.of(event) : Stream.empty())
            .toList();
    }

    @Override
    public Provenance provenance(Judged judged, SessionHeld event, Provenance ofRequest) {
        var row = requireNonNull(judged.recordings().get(event.session())).row();
        var claimed = row.recordedAt() == null ? ofRequest.claimedRecordedAt() : row.recordedAt();
        return ofRequest.from(row.source()).claimed(claimed).correlated(correlation(file.id()));
    }

    @Override
    public Map<String, Object> answer(Judged judged, List<SessionHeld> events) {
        return told(judged, !dryRun && !events.isEmpty());
    }

    static String correlation(String importId) {
        return "import:" + importId;
    }

    private Map<String, Object> told(Judged judged, boolean committed) {
        return new Findings(judged.outcomes(), file.remarks()).report(file, dryRun, committed).members();
    }
}
