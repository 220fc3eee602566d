package coaching.query.kernel.facts;

import coaching.analytics.metric.Policies;
import coaching.analytics.metric.Presence;
import coaching.events.ProgrammeEvent;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.Recorded;
import coaching.events.id.ProgrammeId;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every fact of one programme up to one point of arrival. Immutable; what did not change is shared with the
/// one before.
public final class ProgrammeFacts {

    private final ProgrammeId id;
    private final List<Recorded> ofProgramme;
    private final Policies policies;
    private final Roster roster;
    private final Presence presence;
    private final Pieces relationships;
    private final int size;

    private ProgrammeFacts(ProgrammeId id, List<Recorded> ofProgramme, Policies policies, Roster roster,
                           Presence presence, Pieces relationships, int size) {
        this.id = id;
        this.ofProgramme = ofProgramme;
        this.policies = policies;
        this.roster = roster;
        this.presence = presence;
        this.relationships = relationships;
        this.size = size;
    }

    static ProgrammeFacts none(ProgrammeId id) {
        return new ProgrammeFacts(id, List.of(), Policies.of(List.of()), Roster.EMPTY, Presence.ALWAYS,
            Pieces.EMPTY, 0);
    }

    /// @param more in the order of arrival, which is the order of the log within each relationship
    ProgrammeFacts append(List<Recorded> more) {
        var frame = more.stream().filter(fact -> fact.event() instanceof ProgrammeEvent).toList();
        var ofAll = frame.isEmpty() ? ofProgramme : Stream.concat(ofProgramme.stream(), frame.stream()).toList();
        var people = roster.append(more);
        return more.isEmpty() ? this
            : new ProgrammeFacts(id, ofAll, frame.isEmpty() ? policies : Policies.of(ofAll), people,
                people == roster ? presence : Presence.of(people.facts()), relationships.append(more),
                size + more.size());
    }

    public int size() {
        return size;
    }

    public ProgrammeId id() {
        return id;
    }

    /// Empty until it is known that the programme was opened.
    public Optional<ProgrammeOpened> opened() {
        return ofProgramme.stream().map(Recorded::event)
            .filter(ProgrammeOpened.class::isInstance).map(ProgrammeOpened.class::cast).findFirst();
    }

    public Policies policies() {
        return policies;
    }

    public Presence presence() {
        return presence;
    }

    public Roster roster() {
        return roster;
    }

    public Pieces relationships() {
        return relationships;
    }
}
