package coaching.analytics.metric;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Session;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;
import coaching.events.EventId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What a number rests on: the facts of the relationship itself, and of the sessions and action items that counted.
/// These events alone give the same number again.
final class Basis {

    private final KnownHistory history;
    private final List<EventId> events = new ArrayList<>();

    Basis(KnownHistory history) {
        this.history = history;
    }

    Basis sessions(Collection<Session> sessions) {
        for (var session : sessions) {
            session.facts().forEach(this::add);
        }
        return this;
    }

    void item(ActionItem item, AsOf asOf) {
        item.facts().filter(fact -> asOf.reached(fact.earliest())).forEach(this::add);
    }

    Basis facts(Collection<Fact> facts) {
        facts.forEach(this::add);
        return this;
    }

    private void add(Fact fact) {
        events.add(fact.id());
        if (fact.movedBy() != null) {
            events.add(fact.movedBy());
        }
    }

    /// The tally's measure, resting on this if anything was counted, else on nothing.
    Measure of(Tally tally) {
        if (tally.counted()) {
            history.frame().forEach(this::add);
            tally.restsOn(history.participants(), events);
        }
        return tally.measure();
    }
}
