package coaching.chronology;

import coaching.events.EffectiveAt.Day;
import coaching.events.Recorded;
import coaching.events.RoleEvent;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.id.PersonId;
import coaching.events.role.Grant;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static java.util.Comparator.comparingLong;

/// Who could act as what: on a day, all that held at some time of it.
///
/// A role holds from when its grant was recorded to when its revocation was, whatever times these name: what was
/// written down later let nobody see anything sooner.
public final class RolesOn {

    private final Map<Key, Held> open = new HashMap<>();
    private final List<Held> ended = new ArrayList<>();
    private final Instant begins;

    /// A role as one person had it, from the fact that granted it on.
    ///
    /// @param revoked the fact that ended it; absent while it held
    public record Held(PersonId person, Grant grant, Recorded granted, @Nullable Recorded revoked) {}

    private record Key(PersonId person, Grant grant) {}

    private RolesOn(Instant begins) {
        this.begins = begins;
    }

    /// @param facts in the order of the log; others than those about roles are passed over
    /// @return in the order of the grants
    public static List<Held> of(Iterable<Recorded> facts, Day day) {
        return between(facts, day.earliest(), day.latest());
    }

    /// After the last of the facts.
    public static List<Held> now(Iterable<Recorded> facts) {
        return between(facts, Instant.MAX, Instant.MAX);
    }

    private static List<Held> between(Iterable<Recorded> facts, Instant begins, Instant ends) {
        var on = new RolesOn(begins);
        for (var fact : facts) {
            if (fact.event() instanceof RoleEvent event && fact.envelope().recordedAt().isBefore(ends)) {
                on.add(event, fact);
            }
        }
        return Stream.concat(on.ended.stream(), on.open.values().stream())
            .sorted(comparingLong(it -> it.granted().envelope().position())).toList();
    }

    private void add(RoleEvent event, Recorded fact) {
        var key = new Key(event.person(), event.grant());
        switch (event) {
            case RoleGranted _ -> open.putIfAbsent(key, new Held(key.person(), key.grant(), fact, null));
            case RoleRevoked _ -> end(open.remove(key), fact);
        }
    }

    private void end(@Nullable Held held, Recorded by) {
        if (held != null && by.envelope().recordedAt().isAfter(begins)) {
            ended.add(new Held(held.person(), held.grant(), held.granted(), by));
        }
    }
}
