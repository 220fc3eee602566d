package coaching.query.kernel.reader;

import coaching.edge.access.Caller;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import coaching.query.kernel.facts.GrantedRoles.Known;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Comparator.naturalOrder;

/// Who asks, and what they may act as. A role holds in its own programmes only, whatever other roles they have.
///
/// @param signedIn who signed in, as their token says
/// @param person who that is: the record that stands for all of theirs
/// @param records all of theirs, by any of which they may take part
/// @param byFact granted to this person
/// @param byClaim of their token, as far as tokens are believed about roles
public record Reader(String subject, PersonId signedIn, PersonId person, Set<PersonId> records,
                     Set<Grant> byFact, Set<Grant> byClaim) {

    public Reader {
        records = Set.copyOf(records);
        byFact = Set.copyOf(byFact);
        byClaim = Set.copyOf(byClaim);
    }

    static Reader of(Caller caller, Known known, boolean rolesFromClaims) {
        var person = caller.person();
        return new Reader(caller.subject(), person, known.merges().standing(person), known.merges().records(person),
            known.held(person), rolesFromClaims ? claimed(caller) : Set.of());
    }

    /// Whose token says so operates, whatever programmes it names.
    private static Set<Grant> claimed(Caller caller) {
        var operating = caller.operates() ? Stream.of(Grant.everywhere(Role.OPERATOR)) : Stream.<Grant>empty();
        return Stream.concat(caller.grants().stream(), operating).collect(Collectors.toSet());
    }

    /// In some programme, or about themselves.
    public boolean may(Collection<Capability> anyOf) {
        return Role.PARTICIPANT.mayAny(anyOf) || grants().anyMatch(it -> it.role().mayAny(anyOf));
    }

    public boolean may(Capability capability) {
        return may(Set.of(capability));
    }

    /// By a role that holds in that programme.
    public boolean may(Capability capability, ProgrammeId programme) {
        return as(capability, programme).isPresent();
    }

    /// By a role that holds in all programmes.
    public boolean mayEverywhere(Capability capability) {
        return grants().anyMatch(it -> it.programme() == null && it.role().may(capability));
    }

    /// The first of their roles that lets them do that there.
    public Optional<Role> as(Capability capability, ProgrammeId programme) {
        return grants().filter(it -> it.extendsTo(programme)).map(Grant::role).filter(role -> role.may(capability))
            .min(naturalOrder());
    }

    /// The single programmes in which a role of theirs lets them do that.
    public Set<ProgrammeId> programmes(Capability capability) {
        return grants().filter(it -> it.role().may(capability)).map(Grant::programme).flatMap(Stream::ofNullable)
            .collect(Collectors.toSet());
    }

    /// In some programme, or about themselves.
    public Set<Capability> capabilities() {
        var all = EnumSet.copyOf(Role.PARTICIPANT.capabilities());
        grants().forEach(it -> all.addAll(it.role().capabilities()));
        return all;
    }

    public Stream<Grant> grants() {
        return Stream.concat(byFact.stream(), byClaim.stream()).distinct();
    }
}
