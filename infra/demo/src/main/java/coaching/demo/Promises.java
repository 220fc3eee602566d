package coaching.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.util.Objects.requireNonNull;

/// The action items and goals of one relationship: agreed after a meeting, looked at in the next one.
final class Promises {

    private final Cast cast;
    private final Habit habit;
    private final Dice dice;
    private final Script script;
    /// With the last word written down about each.
    private final Map<Item, Instant> open = new LinkedHashMap<>();
    private int agreed;
    private int meetings;

    Promises(Cast cast, Habit habit, Dice dice, Script script) {
        this.cast = cast;
        this.habit = habit;
        this.dice = dice;
        this.script = script;
    }

    private record Item(String id, String owner, Instant due, Instant known) {}

    /// What a meeting leads to: goals in the first one, a look at open items, new ones.
    void after(String session, Instant start, Duration late) {
        if (meetings == 0) {
            goal(start);
        }
        review(session, start, late);
        for (int i = dice.weighted(.35, .45, .20); i > 0; i--) {
            agree(session, start, late);
        }
        if (meetings % 4 == 3) {
            var by = cast.members().getLast();
            script.post(by, goalPath() + "/scores", start, late, Map.of("by", by, "score",
                Math.clamp(Math.round(dice.normal(-1 + meetings / 6.0, .8)), -2, 2)));
        }
        meetings++;
    }

    private void goal(Instant start) {
        var owner = cast.members().getLast();
        script.put(owner, goalPath(), start, Duration.ZERO, Map.of("owner", owner, "horizon",
            dice.chance(.6) ? "NOW" : "FUTURE", "origin", dice.oneOf(List.of("OWN", "FEEDBACK", "WORKSHOP")),
            "weight", dice.between(1, 4)));
        script.post(owner, goalPath() + "/criteria", start, Duration.ZERO, Map.of("by", owner));
    }

    private String goalPath() {
        return "/goals/" + dice.id("goal");
    }

    private void agree(String session, Instant start, Duration late) {
        var owner = dice.oneOf(cast.members());
        var due = start.plus(dice.between(5, 20), DAYS);
        var item = new Item(dice.id("item" + agreed++), owner, due, start.plus(late));
        var known = script.put(owner, path(item), start, late, Map.of("owner", owner, "due",
            due.atZone(cast.zone()).toLocalDate().toString(), "session", session));
        if (known) {
            fulfil(item, item.known());
        }
    }

    private void fulfil(Item item, Instant known) {
        if (dice.chance(habit.keeps)) {
            complete(item, item.due().minus(dice.between(2, 40), HOURS), known);
        } else if (dice.chance(.35)) {
            renegotiate(item, known);
        } else if (dice.chance(.5)) {
            complete(item, item.due().plus(dice.between(2, 15), DAYS), known);
        } else {
            open.put(item, known);
        }
    }

    private void renegotiate(Item item, Instant known) {
        var other = cast.members().stream().filter(member -> !member.equals(item.owner())).findFirst().orElseThrow();
        var later = item.due().plus(dice.between(5, 14), DAYS);
        var asked = item.due().minus(1, DAYS);
        var at = asked.isBefore(known) ? known : asked;
        script.post(other, path(item) + "/renegotiations", at, Duration.ZERO,
            Map.of("due", later.atZone(cast.zone()).toLocalDate().toString(), "acceptedBy", other));
        complete(item, later.minus(dice.between(1, 30), HOURS), at);
    }

    /// @param known since when it can be said of the item: late writers write down an item after it was due
    private void complete(Item item, Instant wanted, Instant known) {
        var at = wanted.isAfter(known) ? wanted : known.plus(1, HOURS);
        script.post(item.owner(), path(item) + "/completions", at, Duration.ZERO, Map.of("by", item.owner()));
    }

    private void review(String session, Instant start, Duration late) {
        var now = start.plus(late);
        for (var item : open.keySet().stream().filter(item -> item.known().isBefore(now)).toList()) {
            if (dice.chance(.7)) {
                script.post(item.owner(), path(item) + "/reviews", start, late,
                    Map.of("session", session, "by", item.owner()));
                open.merge(item, now, Promises::later);
            }
            if (dice.chance(.2)) {
                drop(item, start, later(now, requireNonNull(open.remove(item))));
            }
        }
    }

    /// @param written after every review of it, of which the last to be written down need not be the last that was
    private void drop(Item item, Instant at, Instant written) {
        script.post(item.owner(), path(item) + "/drops", at, Duration.between(at, written),
            Map.of("by", item.owner(), "reason", "NO_LONGER_NEEDED"));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String path(Item item) {
        return "/action-items/" + item.id();
    }
}
