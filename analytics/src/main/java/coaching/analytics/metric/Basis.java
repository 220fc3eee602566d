package coaching.analytics.metric;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Session;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;
import coaching.events.EventId;
import coaching.events.ParticipantId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a number rests on: the facts that were counted, none of them later than as-of. Beside them the context, with
/// which these events alone give the same number again: the facts of the relationship itself, who came and went, what
/// was left out, and the corrections that put a fact where it is. They are listed when somebody asks for them.
record Basis(KnownHistory history, Question question, Supplier<Stream<Fact>> counted, Supplier<Stream<Fact>> beside) {

    static Measure ofSessions(KnownHistory history, Question question, Collection<Session> counted, HeldSessions held,
                              Tally tally) {
        return of(history, question, history.participants(), () -> counted.stream().flatMap(Session::facts),
            () -> held.leftOut().stream().flatMap(it -> it.session().facts()), tally);
    }

    /// Items are of their owners.
    static Measure ofItems(KnownHistory history, Question question, Collection<ActionItem> counted,
                           Collection<ActionItem> leftOut, Tally tally) {
        var owners = ownersOf(counted);
        return of(history, question, owners, () -> counted.stream().flatMap(ActionItem::facts),
            () -> leftOut.stream().flatMap(ActionItem::facts), tally);
    }

    static Set<ParticipantId> ownersOf(Collection<ActionItem> items) {
        if (items.isEmpty()) {
            return Set.of();
        }
        var owners = new HashSet<ParticipantId>();
        items.forEach(item -> owners.add(item.terms().owner()));
        return owners;
    }

    /// The tally's measure, resting on these facts and people if anything was counted.
    static Measure of(KnownHistory history, Question question, Set<ParticipantId> people,
                      Supplier<Stream<Fact>> counted, Supplier<Stream<Fact>> beside, Tally tally) {
        tally.of(people);
        if (tally.counted()) {
            var basis = new Basis(history, question, counted, beside);
            tally.restsOn(people, basis::events).context(basis::context);
        } else if (tally.touched()) {
            var all = new Basis(history, question, Stream::empty, () -> Stream.concat(counted.get(), beside.get()));
            tally.context(all::context);
        }
        return tally.measure();
    }

    private List<EventId> events() {
        return reached(counted.get()).map(Fact::id).toList();
    }

    private List<EventId> context() {
        var ids = new ArrayList<EventId>();
        reached(Stream.concat(history.frame().stream(), beside.get())).map(Fact::id).forEach(ids::add);
        var all = Stream.of(history.frame().stream(), counted.get(), beside.get()).flatMap(facts -> facts);
        reached(all).flatMap(fact -> Stream.ofNullable(fact.movedBy())).forEach(ids::add);
        question.presence().of(history.participants(), question).map(fact -> fact.envelope().id()).forEach(ids::add);
        return ids;
    }

    private Stream<Fact> reached(Stream<Fact> facts) {
        return facts.filter(fact -> question.asOf().reached(fact.earliest()));
    }
}
