package coaching.demo;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The action items and goals of one relationship: agreed after a meeting, looked at in the next one.
final class Promises {

    private final Cast cast;
    private final Habit habit;
    private final Dice dice;
    private final Script script;
    private final List<Item> open = new ArrayList<>();
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
            var done = item.due().minus(dice.between(2, 40), HOURS);
            complete(item, done.isBefore(known) ? known.plus(1, HOURS) : done);
        } else if (dice.chance(.35)) {
            renegotiate(item, known);
        } else if (dice.chance(.5)) {
            complete(item, item.due().plus(dice.between(2, 15), DAYS));
        } else {
            open.add(item);
        }
    }

    private void renegotiate(Item item, Instant known) {
        var other = cast.members().stream().filter(member -> !member.equals(item.owner())).findFirst().orElseThrow();
        var later = item.due().plus(dice.between(5, 14), DAYS);
        var asked = item.due().minus(1, DAYS);
        script.post(other, path(item) + "/renegotiations", asked.isBefore(known) ? known : asked, Duration.ZERO,
            Map.of("due", later.atZone(cast.zone()).toLocalDate().toString(), "acceptedBy", other));
        complete(item, later.minus(dice.between(1, 30), HOURS));
    }

    private void complete(Item item, Instant at) {
        script.post(item.owner(), path(item) + "/completions", at, Duration.ZERO, Map.of("by", item.owner()));
    }

    private void review(String session, Instant start, Duration late) {
        var known = open.stream().filter(item -> item.known().isBefore(start.plus(late))).toList();
        for (var item : known) {
            if (dice.chance(.7)) {
                script.post(item.owner(), path(item) + "/reviews", start, late,
                    Map.of("session", session, "by", item.owner()));
            }
            if (dice.chance(.2)) {
                open.remove(item);
                script.post(item.owner(), path(item) + "/drops", start, late,
                    Map.of("by", item.owner(), "reason", "NO_LONGER_NEEDED"));
            }
        }
    }

    private static String path(Item item) {
        return "/action-items/" + item.id();
    }
}
