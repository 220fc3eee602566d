package coaching.events;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

/// The wire name of every event: its simple class name, so that moving a class never breaks stored events.
public final class EventTypes {

    private static final Map<String, Class<? extends CoachingEvent>> BY_NAME = concrete(CoachingEvent.class)
        .distinct().collect(toUnmodifiableMap(Class::getSimpleName, identity()));

    public static Map<String, Class<? extends CoachingEvent>> byName() {
        return BY_NAME;
    }

    /// An unknown name means this service is older than the events it reads. Stop rather than skip a fact.
    ///
    /// @throws UnknownEvent if no event of this contract is called so
    public static Class<? extends CoachingEvent> named(String name) {
        var type = BY_NAME.get(name);
        if (type == null) {
            throw new UnknownEvent(name);
        }
        return type;
    }

    public static String nameOf(CoachingEvent event) {
        return event.getClass().getSimpleName();
    }

    /// One that is of two families is found twice.
    private static Stream<Class<? extends CoachingEvent>> concrete(Class<? extends CoachingEvent> type) {
        return type.isSealed()
            ? Arrays.stream(type.getPermittedSubclasses()).flatMap(it -> concrete(it.asSubclass(CoachingEvent.class)))
            : Stream.of(type);
    }

    private EventTypes() {}
}
