package coaching.command.kernel;

import coaching.events.CoachingEvent;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.EventId;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Sees past what turned out to be wrong. The facts keep their order in the log; what did not happen is left out,
/// what happened at another time is re-dated. The last correction of a fact counts, and may be corrected itself.
public final class Corrections {

    public static List<Fact> applied(List<Fact> facts) {
        var standing = standing(facts);
        return facts.stream()
            .filter(fact -> !(fact.event() instanceof FactCorrected))
            .flatMap(fact -> corrected(fact, standing.get(fact.id())))
            .toList();
    }

    /// The correction in force of each corrected fact, by the id of that fact.
    public static Map<EventId, FactCorrected> standing(List<Fact> facts) {
        var standing = new HashMap<EventId, FactCorrected>();
        var withdrawn = new HashSet<EventId>();
        for (var fact : facts.reversed()) {
            if (fact.event() instanceof FactCorrected correction && !withdrawn.contains(fact.id())) {
                standing.putIfAbsent(correction.supersedes(), correction);
                if (correction.withdraws()) {
                    withdrawn.add(correction.supersedes());
                }
            }
        }
        return standing;
    }

    private static Stream<Fact> corrected(Fact fact, @Nullable FactCorrected correction) {
        if (correction == null) {
            return Stream.of(fact);
        }
        var movedTo = correction.movedTo();
        return movedTo == null ? Stream.empty() : Stream.of(new Fact(fact.id(), moved(fact.event(), movedTo)));
    }

    /// The same event at another time. Every event is a record with an `at`.
    static CoachingEvent moved(CoachingEvent event, EffectiveAt movedTo) {
        var components = event.getClass().getRecordComponents();
        var values = Arrays.stream(components)
            .map(component -> component.getName().equals("at") ? movedTo : valueOf(component, event)).toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return event.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every event has a public canonical constructor", e);
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Every event has public accessors", e);
        }
    }

    private Corrections() {}
}
