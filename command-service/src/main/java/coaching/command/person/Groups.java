package coaching.command.person;

import coaching.command.admission.Places;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.events.Member;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Who was ever proposed to be in one relationship with whom.
record Groups(List<Set<ParticipantId>> all) {

    static Boundary<Groups> in(ProgrammeId programme) {
        return Boundary.ofFacts(RelationshipProposed.class,
            facts -> new Groups(facts.stream().flatMap(Groups::proposed).toList()), programme);
    }

    /// Whether one has a member of both.
    boolean join(Places one, Places other) {
        return all.stream().anyMatch(group -> has(group, one) && has(group, other));
    }

    private static Stream<Set<ParticipantId>> proposed(Fact fact) {
        return fact.event() instanceof RelationshipProposed it
            ? Stream.of(it.members().stream().map(Member::participant).collect(toUnmodifiableSet()))
            : Stream.empty();
    }

    private static boolean has(Set<ParticipantId> group, Places some) {
        return !Collections.disjoint(group, some.participants().keySet());
    }
}
