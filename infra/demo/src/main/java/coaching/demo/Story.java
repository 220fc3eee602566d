package coaching.demo;

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
final class Story {

    private static final Duration AT_ONCE = Duration.ZERO;

    /// What programmes ask for unless they say otherwise.
    private static final int ENOUGH_TO_COMPLETE = 2;

    private final Cast cast;
    private final Habit habit;
    private final Dice dice;
    private final Script script;
    private final int interval;
    private Instant activeSince = Instant.EPOCH;
    private Instant lastSession = Instant.EPOCH;
    private int sessions;

    Story(Cast cast, long seed) {
        this.cast = cast;
        this.dice = new Dice(seed, cast.relationship());
        this.habit = cast.bulk() ? bulkHabit() : Habit.roll(dice);
        this.script = new Script(cast);
        this.interval = dice.oneOf(List.of(7, 14, 14, 14, 21, 28));
    }

    /// A file says nothing of confirmations, so habits that show in those do not show there.
    private Habit bulkHabit() {
        var habits = List.of(Habit.STEADY, Habit.LOOSE, Habit.FADING, Habit.BACKFILLER, Habit.STALLED, Habit.UNWILLING);
        return habits.get(dice.weighted(38, 19, 18, 17, 5, 3));
    }

    Script play() {
        var agreed = agree();
        if (habit != Habit.UNWILLING) {
            activeSince = agreed.plus(1, HOURS);
            meet(agreed.plus(dice.between(1, 9), DAYS));
        }
        return script;
    }

    private Instant agree() {
        var at = cast.begins();
        script.put(null, "", at, AT_ONCE, Map.of("label", cast.label(), "members", memberList()));
        at = at.plus(dice.between(2, 30), HOURS);
        script.post(cast.members().getFirst(), "/protocols", at, AT_ONCE, protocol());
        for (var member : cast.members()) {
            at = at.plus(dice.between(1, 40), HOURS);
            if (habit == Habit.UNWILLING && !member.equals(cast.members().getFirst())) {
                script.post(member, "/declines", at, AT_ONCE, Map.of("by", member));
                return at;
            }
            script.post(member, "/expectations", at, AT_ONCE, Map.of("by", member));
            script.post(member, "/protocols/1/agreements", at, AT_ONCE, Map.of("by", member));
        }
        for (var member : cast.members()) {
            at = at.plus(10, MINUTES);
            script.post(member, "/acceptances", at, AT_ONCE, Map.of("by", member, "agreementVersion", 1));
        }
        return at;
    }

    private List<Map<String, String>> memberList() {
        var members = new ArrayList<Map<String, String>>();
        for (int i = 0; i < cast.members().size(); i++) {
            members.add(Map.of("participant", cast.members().get(i), "role", cast.roles().get(i)));
        }
        return members;
    }

    private Map<String, Object> protocol() {
        return Map.of("version", 1, "medium", dice.oneOf(List.of("VIDEO", "IN_PERSON", "MIXED")),
            "intervalDays", interval, "toleranceDays", 3, "minutes", 50, "ifMissed", "RESCHEDULE",
            "by", cast.members().getFirst());
    }

    private void meet(Instant first) {
        var promises = new Promises(cast, habit, dice, script);
        var gap = (double) interval;
        var start = workingHour(first);
        var pauseAt = dice.chance(.12) ? dice.between(3, 8) : -1;
        var endsAfter = habit == Habit.FADING ? dice.between(3, 7) : dice.between(14, 60);
        while (!start.isAfter(cast.until())) {
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
            start = workingHour(start.plus(Math.max(2, Math.round(dice.normal(gap, habit.drift))), DAYS));
        }
        bookNext(start);
    }

    private void session(Instant start, Promises promises) {
        var path = "/sessions/" + dice.id("session" + sessions);
        var scheduled = !cast.bulk() && dice.chance(habit.schedules) && sessions > 0
            && schedule(path, start, booked(start));
        if (scheduled && dice.chance(habit.cancels)) {
            var by = dice.oneOf(cast.members());
            script.post(by, path + "/cancel", start.minus(5, HOURS), AT_ONCE,
                Map.of("by", by, "reason", dice.oneOf(List.of("CONFLICT", "ILLNESS", "HOLIDAY"))));
        } else if (habit != Habit.STALLED) {
            held(path, start, promises);
        }
    }

    /// Most agree on the next meeting when they part, others some days before it.
    private Instant booked(Instant start) {
        return latest(activeSince, dice.chance(.75)
            ? lastSession.plus(1, HOURS)
            : start.minus(dice.between(1, 4), DAYS));
    }

    private boolean schedule(String path, Instant start, Instant booked) {
        return script.put(cast.members().getFirst(), path, booked, AT_ONCE,
            Map.of("start", start.toString(), "minutes", 50, "purpose",
                dice.oneOf(List.of("REFLECT", "BUILD_SKILLS", "SHARE_IDEAS", "SOLVE_PROBLEMS"))));
    }

    private void held(String path, Instant start, Promises promises) {
        var minutes = dice.between(30, 70);
        var late = Duration.ofMinutes(Math.round(60 * dice.exponential(habit.lateHours)) + minutes);
        if (cast.bulk()) {
            script.held(start, minutes, late);
            return;
        }
        var teller = dice.oneOf(cast.members());
        var told = script.post(teller, path + "/held", start, late,
            Map.of("by", teller, "start", start.toString(), "minutes", minutes));
        if (told) {
            confirm(path, start.plus(late), teller);
            promises.after(dice.id("session" + sessions), start, late);
        }
    }

    private void confirm(String path, Instant known, String teller) {
        for (var member : cast.members()) {
            if (member.equals(teller) || dice.chance(habit.confirms)) {
                var wait = Duration.ofMinutes(Math.round(60 * dice.exponential(9)));
                script.post(member, path + "/attestations", known.plus(wait), AT_ONCE,
                    Map.of("by", member, "tookPlace", true, "focus", dice.between(3, 5)));
            }
        }
    }

    private Instant pause(Instant at) {
        var days = dice.between(10, 35);
        script.post(null, "/pauses", at, AT_ONCE, Map.of("reason", dice.oneOf(List.of("LEAVE", "WORKLOAD"))));
        var back = at.plus(days, DAYS);
        script.post(null, "/resumptions", back, AT_ONCE, Map.of());
        activeSince = back.plus(1, HOURS);
        return workingHour(back.plus(dice.between(1, 5), DAYS));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void close(Instant at) {
        var early = habit == Habit.FADING || script.heldBy(at) < ENOUGH_TO_COMPLETE;
        script.end(at);
        script.post(null, "/closure", at, AT_ONCE, Map.of(
            "outcome", early ? "ENDED_EARLY" : "COMPLETED",
            "reason", early ? dice.oneOf(List.of("REASSIGNED", "NO_TIME", "NO_FIT")) : "GOALS_MET"));
    }

    private void bookNext(Instant start) {
        if (habit != Habit.FADING && dice.chance(habit.schedules)) {
            schedule("/sessions/" + dice.id("next"), start, booked(start));
        }
    }

    private Instant workingHour(Instant day) {
        var date = day.atZone(cast.zone()).toLocalDate();
        var shift = Math.max(0, date.getDayOfWeek().getValue() - 5);
        return date.plusDays(shift == 0 ? 0 : 3 - shift)
            .atTime(LocalTime.of(dice.between(8, 16), 30 * dice.between(0, 1))).atZone(cast.zone()).toInstant();
    }
}
