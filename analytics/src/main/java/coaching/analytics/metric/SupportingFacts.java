package coaching.analytics.metric;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a number rests on: the facts that were counted, none of them later than as-of. Beside them the context, with
/// which these events alone give the same number again: the facts of the relationship itself, who came and went, what
/// was left out, and the corrections that put a fact where it is. They are listed when somebody asks for them.
public final class SupportingFacts {

    private final KnownHistory history;
    private final Question question;
    private final Supplier<Stream<Fact>> counted;
    private final Supplier<Stream<Fact>> beside;

    private SupportingFacts(KnownHistory history, Question question, Supplier<Stream<Fact>> counted,
                            Supplier<Stream<Fact>> beside) {
        this.history = history;
        this.question = question;
        this.counted = counted;
        this.beside = beside;
    }

    /// The measure built, resting on these facts and people if anything was counted.
    ///
    /// @param beside what was left out
    public static Measure of(KnownHistory history, Question question, Set<ParticipantId> people,
                             Supplier<Stream<Fact>> counted, Supplier<Stream<Fact>> beside, MeasureBuilder builder) {
        builder.of(people);
        if (builder.counted()) {
            var supporting = new SupportingFacts(history, question, counted, beside);
            builder.restsOn(people, supporting::events).context(supporting::context);
        } else if (builder.touched()) {
            var all = new SupportingFacts(history, question, Stream::empty,
                () -> Stream.concat(counted.get(), beside.get()));
            builder.context(all::context);
        }
        return builder.measure();
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
