package coaching.command.caseload;

import coaching.command.admission.Roles;
import coaching.command.past.Boundary;
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

/// Who looks after which relationship, by the last word on each.
record Owners(Map<RelationshipId, PersonId> all) {

    private static final Owners NONE = new Owners(Map.of());

    static Owners of(RelationshipId relationship, Past past) {
        return read(relationship, past);
    }

    static Owners in(ProgrammeId programme, Past past) {
        return read(programme, past);
    }

    private static Owners read(Id of, Past past) {
        return past.of(Boundary.of(OwnerAssigned.class, NONE, Owners::evolve, of));
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
    List<RelationshipId> ownedBy(PersonId owner) {
        return all.entrySet().stream().filter(it -> it.getValue().equals(owner)).map(Map.Entry::getKey).toList();
    }

    private Owners evolve(OwnerAssigned event) {
        var more = new LinkedHashMap<>(all);
        more.put(event.relationship(), event.owner());
        return new Owners(more);
    }
}
