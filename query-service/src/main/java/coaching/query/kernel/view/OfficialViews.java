package coaching.query.kernel.view;

import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Role;
import coaching.query.kernel.problem.QueryRule;
import coaching.query.kernel.view.View.Hour;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

import static java.time.temporal.ChronoUnit.MICROS;

/// Writes down that somebody looks at a relationship by their office, before they get to see anything of it. What cannot
/// be written down is not shown. Of one hour the first time is written, and all others cost a look into memory.
@Component
public class OfficialViews {

    private static final Logger LOG = LoggerFactory.getLogger(OfficialViews.class);
    private static final int REMEMBERED = 100_000;

    private final ViewSettings settings;
    private final ViewOutbox outbox;
    private final InstantSource clock;
    private final Map<Hour, Boolean> written = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Hour, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile boolean failing;

    OfficialViews(ViewSettings settings, ViewOutbox outbox, InstantSource clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
        if (!settings.recorded()) {
            LOG.warn("Nobody is told who reads of relationships by their office: kept.views.recorded is false");
        }
    }

    /// @param role by which they may
    /// @throws Refused if it cannot be written down
    public void add(PersonId viewer, Role role, ProgrammeId programme, RelationshipId relationship) {
        var view = new View(viewer, role, programme, relationship, clock.instant().truncatedTo(MICROS));
        if (settings.recorded() && !isWritten(view.hour())) {
            write(view);
            remember(view.hour());
        }
    }

    private void write(View view) {
        if (!settings.canSend()) {
            throw refused("kept.views.command-url and kept.views.secret are not set");
        }
        try {
            if (!outbox.put(view)) {
                throw refused("too many wait to be recorded");
            }
            failing = false;
        } catch (DataAccessException | TransactionException e) {
            throw refused(e.getClass().getSimpleName());
        }
    }

    /// The log has the first of several, without the row, which a message of the database may repeat.
    private Refused refused(String why) {
        if (!failing) {
            LOG.warn("Who reads of a relationship cannot be written down, so it is not shown: {}", why);
        }
        failing = true;
        return Refused.because(QueryRule.VIEW_NOT_RECORDED, null,
            "The members of a relationship are told who reads of it. That cannot be written down just now, so it is not"
                + " shown. Ask again shortly.");
    }

    private boolean isWritten(Hour hour) {
        synchronized (written) {
            return written.containsKey(hour);
        }
    }

    private void remember(Hour hour) {
        synchronized (written) {
            written.put(hour, true);
        }
    }
}
