package coaching.demo.simulation;

import coaching.demo.random.SeededRandom;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.util.Objects.requireNonNull;

/// The action items and goals of one relationship: agreed after a meeting, looked at in the next one.
final class ActionItems {

    private final Relationship relationship;
    private final Habit habit;
    private final SeededRandom random;
    private final CallList calls;
    /// With the last word written down about each.
    private final Map<Item, Instant> open = new LinkedHashMap<>();
    private int agreed;
    private int meetings;

    ActionItems(Relationship relationship, Habit habit, SeededRandom random, CallList calls) {
        this.relationship = relationship;
        this.habit = habit;
        this.random = random;
        this.calls = calls;
    }

    private record Item(String id, String owner, Instant due, Instant known) {}

    /// What a meeting leads to: goals in the first one, a look at open items, new ones.
    void after(String session, Instant start, Duration late) {
        if (meetings == 0) {
            goal(start);
        }
        review(session, start, late);
        for (int i = random.weighted(.35, .45, .20); i > 0; i--) {
            agree(session, start, late);
        }
        if (meetings % 4 == 3) {
            var by = relationship.members().getLast();
            calls.post(by, goalPath() + "/scores", start, late, Map.of("by", by, "score",
                Math.clamp(Math.round(random.normal(-1 + meetings / 6.0, .8)), -2, 2)));
        }
        meetings++;
    }

    private void goal(Instant start) {
        var owner = relationship.members().getLast();
        calls.put(owner, goalPath(), start, Duration.ZERO, Map.of("owner", owner, "horizon",
            random.chance(.6) ? "NOW" : "FUTURE", "origin", random.oneOf(List.of("OWN", "FEEDBACK", "WORKSHOP")),
            "weight", random.between(1, 4)));
        calls.post(owner, goalPath() + "/criteria", start, Duration.ZERO, Map.of("by", owner));
    }

    private String goalPath() {
        return "/goals/" + random.id("goal");
    }

    private void agree(String session, Instant start, Duration late) {
        var owner = random.oneOf(relationship.members());
        var due = start.plus(random.between(5, 20), DAYS);
        var item = new Item(random.id("item" + agreed++), owner, due, start.plus(late));
        var known = calls.put(owner, path(item), start, late, Map.of("owner", owner, "due",
            due.atZone(relationship.zone()).toLocalDate().toString(), "session", session));
        if (known) {
            fulfil(item, item.known());
        }
    }

    private void fulfil(Item item, Instant known) {
        if (random.chance(habit.keeps)) {
            complete(item, item.due().minus(random.between(2, 40), HOURS), known);
        } else if (random.chance(.35)) {
            renegotiate(item, known);
        } else if (random.chance(.5)) {
            complete(item, item.due().plus(random.between(2, 15), DAYS), known);
        } else {
            open.put(item, known);
        }
    }

    private void renegotiate(Item item, Instant known) {
        var other = relationship.members().stream().filter(member -> !member.equals(item.owner())).findFirst()
            .orElseThrow();
        var later = item.due().plus(random.between(5, 14), DAYS);
        var asked = item.due().minus(1, DAYS);
        var at = asked.isBefore(known) ? known : asked;
        calls.post(other, path(item) + "/renegotiations", at, Duration.ZERO,
            Map.of("due", later.atZone(relationship.zone()).toLocalDate().toString(), "acceptedBy", other));
        complete(item, later.minus(random.between(1, 30), HOURS), at);
    }

    /// @param known since when it can be said of the item: late writers write down an item after it was due
    private void complete(Item item, Instant wanted, Instant known) {
        var at = wanted.isAfter(known) ? wanted : known.plus(1, HOURS);
        calls.post(item.owner(), path(item) + "/completions", at, Duration.ZERO, Map.of("by", item.owner()));
    }

    private void review(String session, Instant start, Duration late) {
        var now = start.plus(late);
        for (var item : open.keySet().stream().filter(item -> item.known().isBefore(now)).toList()) {
            if (random.chance(.7)) {
                calls.post(item.owner(), path(item) + "/reviews", start, late,
                    Map.of("session", session, "by", item.owner()));
                open.merge(item, now, ActionItems::later);
            }
            if (random.chance(.2)) {
                drop(item, start, later(now, requireNonNull(open.remove(item))));
            }
        }
    }

    /// @param written after every review of it, of which the last to be written down need not be the last that was
    private void drop(Item item, Instant at, Instant written) {
        calls.post(item.owner(), path(item) + "/drops", at, Duration.between(at, written),
            Map.of("by", item.owner(), "reason", "NO_LONGER_NEEDED"));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String path(Item item) {
        return "/action-items/" + item.id();
    }
}
