package coaching.command.people;

import coaching.command.kernel.Characters;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.PersonEvent.PersonMerged;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.UnknownEvent;
import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.StoredEvent;
import coaching.eventstore.log.EventLog;
import coaching.vault.label.Label;
import coaching.vault.label.Labels.Place;
import coaching.vault.label.Labels.Proposal;
import coaching.vault.roster.Roster;
import coaching.vault.roster.Roster.Enrolment;
import coaching.vault.roster.Roster.Membership;
import coaching.vault.roster.Roster.Merge;
import coaching.vault.roster.Roster.Part;
import coaching.wire.EventCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Tells the roster what the log says of who takes part where, who is who, and what relationships were called when events said so. Every question is preceded by what came since the last, so
/// an answer is never behind the log; between questions it is read on every second.
final class RosterFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RosterFeed.class);

    private static final long PAUSE_NANOS = 1_000_000_000;
    /// Of the log in one transaction, in positions.
    private static final long PART = 10_000;

    private static final List<Criterion> MATTER = List.of(new Criterion(
        Set.of(ParticipantEnrolled.class.getSimpleName(), RelationshipProposed.class.getSimpleName(),
            PersonMerged.class.getSimpleName()),
        Set.of()));

    private final Roster roster;
    private final EventLog log;
    private final EventCodec codec;
    private final Thread reading;
    private volatile boolean closing;

    RosterFeed(Roster roster, EventLog log, EventCodec codec) {
        this.roster = roster;
        this.log = log;
        this.codec = codec;
        reading = Thread.ofVirtual().name("kept-roster").unstarted(this::keepUp);
    }

    void start() {
        reading.start();
    }

    /// Until the roster knows everything that is in the log now.
    void catchUp() {
        long before = roster.position();
        long head = log.head();
        if (before > head) {
            LOG.warn("The log ends before where it was read to: the roster is read anew");
            roster.restart(before);
        }
        while (!closing && roster.position() < head) {
            roster.readOn(from -> part(from, Math.min(head, from + PART)));
        }
    }

    /// So that a question has little to wait for. A failure is seen by the question itself; the log has the first of several.
    private void keepUp() {
        boolean failed = false;
        while (!closing) {
            try {
                catchUp();
                failed = false;
            } catch (RuntimeException e) {
                if (!failed) {
                    LOG.warn("The roster could not be read from the log: {}", e.toString());
                }
                failed = true;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Part part(long after, long upTo) {
        var part = new Part(upTo, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (long from = after; from >= 0;) {
            var page = log.page(MATTER, from, upTo);
            page.events().forEach(event -> tell(event, part));
            from = page.next();
        }
        return part;
    }

    private void tell(StoredEvent stored, Part part) {
        try {
            switch (codec.read(stored.type(), Integer.parseInt(stored.revision()), stored.payload())) {
                case ParticipantEnrolled it ->
                    part.enrolments().add(new Enrolment(it.programme(), it.participant(), it.person()));
                case RelationshipProposed it -> {
                    it.members().forEach(member -> part.memberships()
                        .add(new Membership(it.programme(), it.relationship(), member.participant())));
                    part.proposals().add(new Proposal(new Place(it.programme(), it.relationship()), label(it)));
                }
                case PersonMerged it -> part.merges().add(new Merge(it.person(), it.into()));
                default -> throw new IllegalStateException("not asked for: " + stored.type());
            }
        } catch (UnknownEvent e) {
            LOG.warn("Position {} cannot be read and is passed over: {}", stored.position(), e.getMessage());
        }
    }

    private static @Nullable Label label(RelationshipProposed it) {
        var label = it.label();
        return label == null ? null : new Label(label, Characters.normalised(label));
    }

    /// Waits for what is being read.
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(reading);
        try {
            reading.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
