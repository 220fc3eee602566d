package coaching.demo;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.Comparator.comparing;

/// Collects the acts of one relationship in the order they happen. What would be written down after the story's
/// present is not known yet and left out.
final class Script {

    private final Cast cast;
    private final List<Act> acts = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private Instant end = Instant.MAX;

    Script(Cast cast) {
        this.cast = cast;
    }

    /// A meeting for the CSV of a bulk story.
    record Meeting(Cast cast, Instant start, int minutes, Instant writtenAt) {}

    boolean post(@Nullable String actor, String path, Instant at, Duration late, Map<String, ?> body) {
        return add("POST", actor, path, at, late, body);
    }

    boolean put(@Nullable String actor, String path, Instant at, Duration late, Map<String, ?> body) {
        return add("PUT", actor, path, at, late, body);
    }

    void held(Instant start, int minutes, Duration late) {
        if (!start.plus(late).isAfter(cast.until())) {
            meetings.add(new Meeting(cast, start, minutes, start.plus(late)));
        }
    }

    /// In the order they were written down. What would have come after the end was never written.
    List<Act> acts() {
        return acts.stream().filter(act -> !act.writtenAt().isAfter(end)).sorted(comparing(Act::writtenAt)).toList();
    }

    /// A relationship is closed once its meetings are on record: after the closure only corrections follow.
    List<Act> actsBeforeItsFile() {
        return acts().stream().filter(act -> meetings.isEmpty() || !closes(act)).toList();
    }

    List<Act> actsAfterItsFile() {
        return acts().stream().filter(act -> !meetings.isEmpty() && closes(act)).toList();
    }

    private static boolean closes(Act act) {
        return act.path().endsWith("/closure");
    }

    /// Meetings that are on record by then, or will be once the file is in.
    long heldBy(Instant moment) {
        return meetings.size() + acts.stream()
            .filter(act -> act.path().endsWith("/held") && !act.writtenAt().isAfter(moment)).count();
    }

    List<Meeting> meetings() {
        return meetings;
    }

    void end(Instant at) {
        end = at;
    }

    private boolean add(String method, @Nullable String actor, String path, Instant at, Duration late,
                        Map<String, ?> body) {
        var writtenAt = at.plus(late);
        if (writtenAt.isAfter(cast.until())) {
            return false;
        }
        var full = new HashMap<String, Object>(body);
        full.putIfAbsent("at", at.toString());
        full.putIfAbsent("zone", cast.zone().getId());
        var place = "/relationships/" + cast.relationship() + path;
        acts.add(new Act("demo:" + cast.relationship() + ":" + acts.size(), method, place, full, actor, writtenAt));
        return true;
    }
}
