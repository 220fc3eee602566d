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
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a number rests on: the facts of the relationship itself, and of the sessions and action items that counted.
/// These events alone give the same number again. They are listed when somebody asks for them.
final class Basis {

    /// The tally's measure, resting on these sessions if anything was counted, else on nothing.
    static Measure ofSessions(KnownHistory history, Collection<Session> sessions, Tally tally) {
        return of(history, () -> sessions.stream().flatMap(Session::facts), tally);
    }

    static Measure ofItems(KnownHistory history, Collection<ActionItem> items, AsOf asOf, Tally tally) {
        return of(history,
            () -> items.stream().flatMap(ActionItem::facts).filter(fact -> asOf.reached(fact.earliest())), tally);
    }

    static Measure of(KnownHistory history, Supplier<Stream<Fact>> facts, Tally tally) {
        tally.of(history.participants());
        if (tally.counted()) {
            tally.restsOn(history.participants(), () -> ids(Stream.concat(history.frame().stream(), facts.get())));
        }
        return tally.measure();
    }

    private static List<EventId> ids(Stream<Fact> facts) {
        var ids = new ArrayList<EventId>();
        facts.forEach(fact -> {
            ids.add(fact.id());
            if (fact.movedBy() != null) {
                ids.add(fact.movedBy());
            }
        });
        return ids;
    }

    private Basis() {}
}
