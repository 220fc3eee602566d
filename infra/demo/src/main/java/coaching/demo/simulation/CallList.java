package coaching.demo.simulation;

import coaching.demo.api.Call;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.Comparator.comparing;

/// Collects the calls of one relationship in the order they happen. What would be written down after the history's
/// present is not known yet and left out.
final class CallList {

    private final Relationship relationship;
    private final List<Call> calls = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private Instant end = Instant.MAX;

    CallList(Relationship relationship) {
        this.relationship = relationship;
    }

    /// A meeting for the CSV of a bulk history.
    record Meeting(Relationship relationship, Instant start, int minutes, Instant writtenAt) {}

    boolean post(@Nullable String participant, String path, Instant at, Duration late, Map<String, ?> body) {
        return add("POST", participant, path, at, late, body);
    }

    boolean put(@Nullable String participant, String path, Instant at, Duration late, Map<String, ?> body) {
        return add("PUT", participant, path, at, late, body);
    }

    void held(Instant start, int minutes, Duration late) {
        if (!start.plus(late).isAfter(relationship.until())) {
            meetings.add(new Meeting(relationship, start, minutes, start.plus(late)));
        }
    }

    /// In the order they were written down. What would have come after the end was never written.
    List<Call> calls() {
        return calls.stream().filter(call -> !call.writtenAt().isAfter(end)).sorted(comparing(Call::writtenAt))
            .toList();
    }

    /// A relationship is closed once its meetings are on record: after the closure only corrections follow.
    List<Call> callsBeforeItsFile() {
        return calls().stream().filter(call -> meetings.isEmpty() || !closes(call)).toList();
    }

    List<Call> callsAfterItsFile() {
        return calls().stream().filter(call -> !meetings.isEmpty() && closes(call)).toList();
    }

    private static boolean closes(Call call) {
        return call.path().endsWith("/closure");
    }

    /// Meetings that are on record by then, or will be once the file is in.
    long heldBy(Instant moment) {
        return meetings.size() + calls.stream()
            .filter(call -> call.path().endsWith("/held") && !call.writtenAt().isAfter(moment)).count();
    }

    List<Meeting> meetings() {
        return meetings;
    }

    void end(Instant at) {
        end = at;
    }

    private boolean add(String method, @Nullable String participant, String path, Instant at, Duration late,
                        Map<String, ?> body) {
        var writtenAt = at.plus(late);
        if (writtenAt.isAfter(relationship.until())) {
            return false;
        }
        var full = new HashMap<String, Object>(body);
        full.putIfAbsent("at", at.toString());
        full.putIfAbsent("zone", relationship.zone().getId());
        var place = "/relationships/" + relationship.id() + path;
        calls.add(
            new Call("demo:" + relationship.id() + ":" + calls.size(), method, place, full, participant, writtenAt));
        return true;
    }
}
