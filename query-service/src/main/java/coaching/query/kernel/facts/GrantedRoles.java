package coaching.query.kernel.facts;

import coaching.chronology.Grants;
import coaching.chronology.Merges;
import coaching.events.PersonEvent;
import coaching.events.Recorded;
import coaching.events.RoleEvent;
import coaching.events.id.PersonId;
import coaching.events.role.Grant;
import coaching.query.kernel.facts.FactLog.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// What was granted to whom, and which records are one person's: in memory, and up to date with everything that had
/// arrived when it is asked. While the read model cannot be reached it is what was last known.
@Component
public class GrantedRoles {

    private static final Logger LOG = LoggerFactory.getLogger(GrantedRoles.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FactLog log;
    private final InstantSource clock;
    private volatile Known known = Known.NOTHING;
    private Instant notBefore = Instant.MIN;

    GrantedRoles(FactLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /// Which facts are known, and what they add up to.
    ///
    /// @param facts about roles, in the order of the log
    /// @param grants by the record they were granted to
    public record Known(Head head, List<Recorded> facts, Map<PersonId, Grants> grants, Merges merges) {

        private static final Known NOTHING = at(Head.NOTHING);

        public Known {
            facts = List.copyOf(facts);
            grants = Map.copyOf(grants);
        }

        private static Known at(Head head) {
            return new Known(head, List.of(), Map.of(), Merges.NONE);
        }

        /// What somebody holds, whichever of their records it was granted to.
        public Set<Grant> held(PersonId person) {
            return merges.records(person).stream().flatMap(it -> of(grants, it).held().stream())
                .collect(toUnmodifiableSet());
        }

        /// @param more in the order of arrival, which is the order of the log for each person
        private Known append(Head to, List<Recorded> more) {
            if (more.isEmpty()) {
                return new Known(to, facts, grants, merges);
            }
            var all = new HashMap<>(grants);
            for (var fact : more) {
                if (fact.event() instanceof RoleEvent event) {
                    all.put(event.person(), of(all, event.person()).evolve(event));
                }
            }
            var ordered = Stream.concat(facts.stream(), more.stream().filter(it -> it.event() instanceof RoleEvent))
                .sorted(comparingLong(it -> it.envelope().position())).toList();
            return new Known(to, ordered, all, merges.and(merged(more)));
        }

        private static List<PersonEvent> merged(List<Recorded> more) {
            return more.stream().map(Recorded::event).filter(PersonEvent.class::isInstance)
                .map(PersonEvent.class::cast).toList();
        }

        private static Grants of(Map<PersonId, Grants> all, PersonId person) {
            return all.getOrDefault(person, Grants.NONE);
        }
    }

    public Known known() {
        var head = log.head();
        return known.head().reaches(head) ? known : extend(head);
    }

    /// Who asks while another reads waits for it; after a failure nobody reads for a while, so that a database that does
    /// not answer is not waited for by everybody.
    private synchronized Known extend(Head head) {
        if (!known.head().reaches(head) && !clock.instant().isBefore(notBefore)) {
            try {
                var page = log.ofPeopleAfter(known.head());
                var base = page.head().continues(known.head()) ? known : Known.at(page.head());
                known = base.append(page.head(), page.facts());
            } catch (DataAccessException e) {
                notBefore = clock.instant().plus(PAUSE);
                LOG.warn("Granted roles stay as last known: {}", e.getMessage());
            }
        }
        return known;
    }
}
