package coaching.demo.simulation;

import coaching.demo.random.SeededRandom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;

/// The life of one relationship, from proposal to its end or to the present.
final class History {

    private static final Duration AT_ONCE = Duration.ZERO;

    /// What programmes ask for unless they say otherwise.
    private static final int ENOUGH_TO_COMPLETE = 2;

    private final Relationship relationship;
    private final Habit habit;
    private final SeededRandom random;
    private final CallList calls;
    private final int interval;
    private Instant activeSince = Instant.EPOCH;
    private Instant lastSession = Instant.EPOCH;
    private int sessions;

    History(Relationship relationship, long seed) {
        this.relationship = relationship;
        this.random = new SeededRandom(seed, relationship.id());
        this.habit = relationship.bulk() ? bulkHabit() : Habit.any(random);
        this.calls = new CallList(relationship);
        this.interval = random.oneOf(List.of(7, 14, 14, 14, 21, 28));
    }

    /// A file says nothing of confirmations, so habits that show in those do not show there.
    private Habit bulkHabit() {
        var habits = List.of(Habit.STEADY, Habit.LOOSE, Habit.FADING, Habit.BACKFILLER, Habit.STALLED, Habit.UNWILLING);
        return habits.get(random.weighted(38, 19, 18, 17, 5, 3));
    }

    /// Participant ids.
    List<String> members() {
        return relationship.members();
    }

    CallList calls() {
        var agreed = agree();
        if (habit != Habit.UNWILLING) {
            activeSince = agreed.plus(1, HOURS);
            meet(agreed.plus(random.between(1, 9), DAYS));
        }
        return calls;
    }

    private Instant agree() {
        var at = relationship.begins();
        calls.put(null, "", at, AT_ONCE, Map.of("label", relationship.label(), "members", memberList()));
        at = at.plus(random.between(2, 30), HOURS);
        calls.post(relationship.members().getFirst(), "/protocols", at, AT_ONCE, protocol());
        for (var member : relationship.members()) {
            at = at.plus(random.between(1, 40), HOURS);
            if (habit == Habit.UNWILLING && !member.equals(relationship.members().getFirst())) {
                calls.post(member, "/declines", at, AT_ONCE, Map.of("by", member));
                return at;
            }
            calls.post(member, "/expectations", at, AT_ONCE, Map.of("by", member));
            calls.post(member, "/protocols/1/agreements", at, AT_ONCE, Map.of("by", member));
        }
        for (var member : relationship.members()) {
            at = at.plus(10, MINUTES);
            calls.post(member, "/acceptances", at, AT_ONCE, Map.of("by", member, "agreementVersion", 1));
        }
        return at;
    }

    private List<Map<String, String>> memberList() {
        var members = new ArrayList<Map<String, String>>();
        for (int i = 0; i < relationship.members().size(); i++) {
            members.add(Map.of("participant", relationship.members().get(i), "role", relationship.roles().get(i)));
        }
        return members;
    }

    private Map<String, Object> protocol() {
        return Map.of("version", 1, "medium", random.oneOf(List.of("VIDEO", "IN_PERSON", "MIXED")),
            "intervalDays", interval, "toleranceDays", 3, "minutes", 50, "ifMissed", "RESCHEDULE",
            "by", relationship.members().getFirst());
    }

    private void meet(Instant first) {
        var promises = new ActionItems(relationship, habit, random, calls);
        var gap = (double) interval;
        var start = workingHour(first);
        var pauseAt = random.chance(.12) ? random.between(3, 8) : -1;
        var endsAfter = habit == Habit.FADING ? random.between(3, 7) : random.between(14, 60);
        while (!start.isAfter(relationship.until())) {
            if (sessions == endsAfter) {
                close(start);
                return;
            }
            if (sessions == pauseAt) {
                start = pause(start);
            }
            session(start, promises);
            sessions++;
            lastSession = start;
            gap *= habit.fade;
            start = workingHour(start.plus(Math.max(2, Math.round(random.normal(gap, habit.drift))), DAYS));
        }
        bookNext(start);
    }

    private void session(Instant start, ActionItems promises) {
        var path = "/sessions/" + random.id("session" + sessions);
        var scheduled = !relationship.bulk() && random.chance(habit.schedules) && sessions > 0
            && schedule(path, start, booked(start));
        if (scheduled && random.chance(habit.cancels)) {
            var by = random.oneOf(relationship.members());
            calls.post(by, path + "/cancel", start.minus(5, HOURS), AT_ONCE,
                Map.of("by", by, "reason", random.oneOf(List.of("CONFLICT", "ILLNESS", "HOLIDAY"))));
        } else if (habit != Habit.STALLED) {
            held(path, start, promises);
        }
    }

    /// Most agree on the next meeting when they part, others some days before it.
    private Instant booked(Instant start) {
        return latest(activeSince, random.chance(.75)
            ? lastSession.plus(1, HOURS)
            : start.minus(random.between(1, 4), DAYS));
    }

    private boolean schedule(String path, Instant start, Instant booked) {
        return calls.put(relationship.members().getFirst(), path, booked, AT_ONCE,
            Map.of("start", start.toString(), "minutes", 50, "purpose",
                random.oneOf(List.of("REFLECT", "BUILD_SKILLS", "SHARE_IDEAS", "SOLVE_PROBLEMS"))));
    }

    private void held(String path, Instant start, ActionItems promises) {
        var minutes = random.between(30, 70);
        var late = Duration.ofMinutes(Math.round(60 * random.exponential(habit.lateHours)) + minutes);
        if (relationship.bulk()) {
            calls.held(start, minutes, late);
            return;
        }
        var author = random.oneOf(relationship.members());
        var told = calls.post(author, path + "/held", start, late,
            Map.of("by", author, "start", start.toString(), "minutes", minutes));
        if (told) {
            confirm(path, start.plus(late), author);
            promises.after(random.id("session" + sessions), start, late);
        }
    }

    private void confirm(String path, Instant known, String author) {
        for (var member : relationship.members()) {
            if (member.equals(author) || random.chance(habit.confirms)) {
                var wait = Duration.ofMinutes(Math.round(60 * random.exponential(9)));
                calls.post(member, path + "/attestations", known.plus(wait), AT_ONCE,
                    Map.of("by", member, "tookPlace", true, "focus", random.between(3, 5)));
            }
        }
    }

    private Instant pause(Instant at) {
        var days = random.between(10, 35);
        calls.post(null, "/pauses", at, AT_ONCE, Map.of("reason", random.oneOf(List.of("LEAVE", "WORKLOAD"))));
        var back = at.plus(days, DAYS);
        calls.post(null, "/resumptions", back, AT_ONCE, Map.of());
        activeSince = back.plus(1, HOURS);
        return workingHour(back.plus(random.between(1, 5), DAYS));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void close(Instant at) {
        var early = habit == Habit.FADING || calls.heldBy(at) < ENOUGH_TO_COMPLETE;
        calls.end(at);
        calls.post(null, "/closure", at, AT_ONCE, Map.of(
            "outcome", early ? "ENDED_EARLY" : "COMPLETED",
            "reason", early ? random.oneOf(List.of("REASSIGNED", "NO_TIME", "NO_FIT")) : "GOALS_MET"));
    }

    private void bookNext(Instant start) {
        if (habit != Habit.FADING && random.chance(habit.schedules)) {
            schedule("/sessions/" + random.id("next"), start, booked(start));
        }
    }

    private Instant workingHour(Instant day) {
        var date = day.atZone(relationship.zone()).toLocalDate();
        var shift = Math.max(0, date.getDayOfWeek().getValue() - 5);
        return date.plusDays(shift == 0 ? 0 : 3 - shift)
            .atTime(LocalTime.of(random.between(8, 16), 30 * random.between(0, 1))).atZone(relationship.zone())
            .toInstant();
    }
}
