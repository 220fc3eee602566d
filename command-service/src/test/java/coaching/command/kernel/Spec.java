package coaching.command.kernel;

import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.CoachingEvent;
import coaching.events.Envelope.Actor;
import coaching.events.EventTypes;
import coaching.events.Tag;
import coaching.events.id.EventId;
import coaching.events.role.Role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Given what happened, when someone decides, then what follows. Plain functions, no framework.
///
/// The past is filtered as the event store filters it: by the tags and types of each boundary that is read.
public final class Spec {

    public static Given given(CoachingEvent... history) {
        var facts = new ArrayList<Fact>();
        for (var event : history) {
            facts.add(new Fact(nth(facts.size()), event));
        }
        return new Given(facts);
    }

    /// The same, all of it learnt at that time.
    public static Given recorded(Instant at, CoachingEvent... history) {
        return new Given(
            given(history).facts().stream().map(it -> new Fact(it.id(), it.event(), at, it.actor())).toList());
    }

    /// The same, the last of it said by somebody on behalf of the member it names.
    public static Given lastOnBehalf(CoachingEvent... history) {
        return lastBy(new Actor("cora", Role.COORDINATOR, Facts.ANN.toString()), history);
    }

    /// The same, the last of it said by this one.
    public static Given lastBy(Actor actor, CoachingEvent... history) {
        var facts = new ArrayList<>(given(history).facts());
        var last = facts.removeLast();
        facts.add(new Fact(last.id(), last.event(), Instant.MAX, actor));
        return new Given(facts);
    }

    /// The id of the n-th given event, for corrections.
    public static EventId nth(int index) {
        return EventId.derived("given", index);
    }

    public record Given(List<Fact> facts) implements Past {

        @Override
        public <S> S of(Boundary<S> boundary) {
            return boundary.fold().apply(facts.stream().filter(fact -> matches(boundary, fact.event())).toList());
        }

        private static boolean matches(Boundary<?> boundary, CoachingEvent event) {
            return boundary.types().contains(EventTypes.nameOf(event)) && Tag.of(event).containsAll(boundary.tags());
        }

        public <S, E extends CoachingEvent> Outcome<S, E> when(Command<S, E> command) {
            return new Outcome<>(this, command);
        }
    }

    public record Outcome<S, E extends CoachingEvent>(Given past, Command<S, E> command) {

        public List<E> events() {
            return command.decide(command.source(past));
        }

        public void then(CoachingEvent... expected) {
            assertThat(events()).isEqualTo(List.of(expected));
        }

        public void thenNothing() {
            assertThat(events()).isEmpty();
        }

        public void thenRefused(Refusal refusal) {
            assertThatExceptionOfType(Rejected.class).isThrownBy(this::events)
                .extracting(Rejected::refusal).isEqualTo(refusal);
        }
    }

    private Spec() {}
}
