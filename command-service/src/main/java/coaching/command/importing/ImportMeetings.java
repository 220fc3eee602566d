package coaching.command.importing;

import coaching.command.importing.Verdict.Outcome;
import coaching.command.importing.Verdict.Recording;
import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Provenance;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.events.ProgrammeId;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionId;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import static coaching.command.importing.ImportRefusal.ROWS_REFUSED;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/// Records the held meetings of a file, all in one append, or says per row what would happen and why not.
///
/// @param dryRun whether to answer for every row although some are refused
/// @param skipRefused whether to record the others when some are refused
record ImportMeetings(ProgrammeId programme, MeetingFile file, boolean dryRun, boolean skipRefused,
                      Instant now) implements Command<ImportMeetings.Judged, SessionHeld> {

    /// @param verdicts one a row, in the order of the file
    /// @param recordings by session
    record Judged(List<Verdict> verdicts, Map<SessionId, Recording> recordings) {

        static Judged of(List<Verdict> verdicts) {
            return new Judged(verdicts, verdicts.stream().filter(Recording.class::isInstance).map(Recording.class::cast)
                .collect(toMap(it -> it.event().session(), Function.identity())));
        }
    }

    @Override
    public Scope scope() {
        return Scope.of(programme);
    }

    @Override
    public Judged source(Past past) {
        var groups = past.of(Groups.of(programme));
        var books = Book.of(programme, groups.among(file.rows()), past);
        return Judged.of(new Judge(programme, groups, books, now).judge(file.rows()));
    }

    @Override
    public List<SessionHeld> decide(Judged judged) {
        var refused = judged.verdicts().stream().anyMatch(it -> it.outcome() == Outcome.REFUSED);
        if (refused && !dryRun && !skipRefused) {
            throw new Rejected(ROWS_REFUSED, null, ROWS_REFUSED.because().sentence(), told(judged, false));
        }
        return judged.verdicts().stream()
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
        var told = new HashMap<String, Object>();
        told.put("importId", file.id());
        told.put("dryRun", dryRun);
        told.put("committed", committed);
        told.put("counts", counts(judged));
        told.put("encoding", file.encoding());
        told.put("separator", file.separator().words);
        told.put("ignoredColumns", file.ignoredColumns());
        told.put("ignoredRows", file.ignoredRows());
        told.putAll(new Findings(judged.verdicts(), file.remarks()).told());
        return told;
    }

    private static Map<String, Long> counts(Judged judged) {
        return Arrays.stream(Outcome.values()).collect(toMap(Outcome::name,
            outcome -> judged.verdicts().stream().filter(it -> it.outcome() == outcome).count()));
    }
}
