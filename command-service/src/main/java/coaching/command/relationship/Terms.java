package coaching.command.relationship;

import coaching.events.EffectiveAt;
import coaching.events.Member;
import coaching.events.ParticipantId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// What the members have said to each other so far.
///
/// @param expecting who has stated expectations
/// @param versions of the protocol, the first being version 1
/// @param accepted who said yes to the relationship, and to which version
record Terms(String label, List<Member> members, Set<ParticipantId> expecting, List<Version> versions,
             Map<ParticipantId, Yes> accepted) {

    /// @param agreed who said so; its proposer need not
    record Version(EffectiveAt proposedAt, ParticipantId proposedBy, Set<ParticipantId> agreed) {}

    record Yes(int version, EffectiveAt at) {}

    static Terms of(String label, List<Member> members) {
        return new Terms(label, members, Set.of(), List.of(), Map.of());
    }

    Set<ParticipantId> people() {
        return members.stream().map(Member::participant).collect(toUnmodifiableSet());
    }

    boolean knows(int version) {
        return version >= 1 && version <= versions.size();
    }

    Version version(int version) {
        return versions.get(version - 1);
    }

    boolean areAcceptedByAllAs(int version) {
        return people().stream().allMatch(it -> accepted.containsKey(it) && accepted.get(it).version == version);
    }

    Terms expecting(ParticipantId by) {
        return new Terms(label, members, plus(expecting, by), versions, accepted);
    }

    Terms proposed(int version, ParticipantId by, EffectiveAt at) {
        var more = new ArrayList<>(versions.subList(0, version - 1));
        more.add(new Version(at, by, Set.of()));
        return new Terms(label, members, expecting, List.copyOf(more), accepted);
    }

    Terms agreed(int version, ParticipantId by) {
        var more = new ArrayList<>(versions);
        var it = version(version);
        more.set(version - 1, new Version(it.proposedAt, it.proposedBy, plus(it.agreed, by)));
        return new Terms(label, members, expecting, List.copyOf(more), accepted);
    }

    Terms accepted(int version, ParticipantId by, EffectiveAt at) {
        var more = new HashMap<>(accepted);
        more.put(by, new Yes(version, at));
        return new Terms(label, members, expecting, versions, Map.copyOf(more));
    }

    private static Set<ParticipantId> plus(Set<ParticipantId> some, ParticipantId one) {
        var more = new HashSet<>(some);
        more.add(one);
        return Set.copyOf(more);
    }
}
