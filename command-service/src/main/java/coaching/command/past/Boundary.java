package coaching.command.past;

import coaching.chronology.Chronology;
import coaching.events.CaseloadEvent;
import coaching.events.CoachingEvent;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EventTypes;
import coaching.events.NoteEvent;
import coaching.events.PersonEvent;
import coaching.events.PrivacyEvent;
import coaching.events.ProgrammeEvent;
import coaching.events.RevelationEvent;
import coaching.events.RoleEvent;
import coaching.events.Tag;
import coaching.events.id.Id;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// A consistency boundary: the events a decision depends on, and what they add up to.
///
/// @param tags all of which an event must carry
/// @param types wire names of the events that matter; others neither count nor conflict
/// @param fold from the facts in log order, corrections among them, to the state
public record Boundary<S>(Set<Tag> tags, Set<String> types, Function<List<Fact>, S> fold) {

    private static final Set<Class<? extends CoachingEvent>> NEVER_CORRECTED = Set.of(ProgrammeEvent.class,
        RoleEvent.class, PersonEvent.class, PrivacyEvent.class, RevelationEvent.class,
        NoteEvent.class, CaseloadEvent.class);

    /// The events of one family that carry all these ids, in the order in which they happened and seen past their
    /// corrections: a fact that did not happen is not there, a fact that happened at another time says so. `evolve`
    /// never needs to know.
    public static <S, E extends CoachingEvent> Boundary<S> of(
                                                              Class<E> family, S initial, BiFunction<S, E, S> evolve,
                                                              Id... ids) {
        return of(family, initial, evolve, tags(ids));
    }

    /// The same of the events that carry all these tags.
    public static <S, E extends CoachingEvent> Boundary<S> of(
                                                              Class<E> family, S initial, BiFunction<S, E, S> evolve,
                                                              Set<Tag> tags) {
        return new Boundary<>(tags, types(family), facts -> {
            var state = initial;
            for (var fact : standing(family, facts)) {
                state = family.isInstance(fact.event()) ? evolve.apply(state, family.cast(fact.event())) : state;
            }
            return state;
        });
    }

    /// What stands of the events of one family that carry all these ids, in the order in which they happened.
    public static <S> Boundary<S> ofStanding(
                                             Class<? extends CoachingEvent> family, Function<List<Fact>, S> fold,
                                             Id... ids) {
        return new Boundary<>(tags(ids), types(family), facts -> fold.apply(standing(family, facts)));
    }

    /// The facts themselves in the order of the log, corrections among them, for decisions about facts.
    public static <S> Boundary<S> ofFacts(
                                          Class<? extends CoachingEvent> family, Function<List<Fact>, S> fold,
                                          Id... ids) {
        return new Boundary<>(tags(ids), types(family), fold);
    }

    /// Narrower than the family: only these kinds of event (and their corrections) matter, so only they conflict. What
    /// is left out must not stand between the others in the chronology of one subject.
    public Boundary<S> only(Set<Class<? extends CoachingEvent>> kinds) {
        var narrower = kinds.stream().flatMap(kind -> types(kind).stream()).collect(toUnmodifiableSet());
        return new Boundary<>(tags, narrower, fold);
    }

    /// Versions of a programme's policy come one after the other by their own rule, roles in the order of the log.
    private static List<Fact> standing(Class<? extends CoachingEvent> family, List<Fact> facts) {
        return isCorrected(family) ? Chronology.of(facts) : facts;
    }

    private static Set<Tag> tags(Id... ids) {
        return Arrays.stream(ids).map(Tag::of).collect(toUnmodifiableSet());
    }

    private static Set<String> types(Class<? extends CoachingEvent> family) {
        return EventTypes.byName().values().stream()
            .filter(type -> family.isAssignableFrom(type) || (type == FactCorrected.class && isCorrected(family)))
            .map(Class::getSimpleName)
            .collect(toUnmodifiableSet());
    }

    /// What a programme says of itself is replaced by a new version, a role by the next word on it, and who is who by
    /// nothing; names that were shown were shown, what was read was read, notes have versions, and who looks after a relationship is replaced by
    /// who does next; none of it is ever corrected: corrections inside a programme, however many, are no reason to decide again.
    private static boolean isCorrected(Class<? extends CoachingEvent> family) {
        return NEVER_CORRECTED.stream().noneMatch(it -> it.isAssignableFrom(family));
    }
}
