package coaching.command.caseload;

import coaching.command.admission.Roles;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.CaseloadEvent.OwnerAssigned;
import coaching.events.id.Id;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Capability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who looks after which relationship, by the last word on each.
record Owners(Map<RelationshipId, PersonId> all) {

    static Owners of(RelationshipId relationship, Past past) {
        return read(relationship, past);
    }

    static Owners in(ProgrammeId programme, Past past) {
        return read(programme, past);
    }

    private static Owners read(Id of, Past past) {
        return past.of(Boundary.ofFacts(OwnerAssigned.class, Owners::of, of));
    }

    /// Whether a role on record lets somebody look after the relationships of that programme.
    static boolean mayBe(PersonId person, ProgrammeId programme, Past past) {
        return Roles.held(person, past).stream().anyMatch(
            it -> it.role().may(Capability.LOOK_AFTER_RELATIONSHIPS) && it.extendsTo(programme));
    }

    Optional<PersonId> of(RelationshipId relationship) {
        return Optional.ofNullable(all.get(relationship));
    }

    /// In the order in which they were first looked after.
    ///
    /// @param owner all records of one person
    List<RelationshipId> ownedBy(Set<PersonId> owner) {
        return all.entrySet().stream().filter(it -> owner.contains(it.getValue())).map(Map.Entry::getKey).toList();
    }

    Set<PersonId> people() {
        return Set.copyOf(all.values());
    }

    private static Owners of(List<Fact> facts) {
        var all = new LinkedHashMap<RelationshipId, PersonId>();
        for (var fact : facts) {
            if (fact.event() instanceof OwnerAssigned assigned) {
                all.put(assigned.relationship(), assigned.owner());
            }
        }
        return new Owners(all);
    }
}
