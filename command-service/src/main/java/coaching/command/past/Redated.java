package coaching.command.past;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// The same event at another time, so that what evolves a state never needs to know of corrections. Every event is a
/// record with an `at`.
final class Redated {

    static CoachingEvent to(EffectiveAt at, CoachingEvent event) {
        var components = event.getClass().getRecordComponents();
        var values = Arrays.stream(components)
            .map(component -> component.getName().equals("at") ? at : valueOf(component, event)).toArray();
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

    private Redated() {}
}
