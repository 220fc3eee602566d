package coaching.query.relationship;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.chronology.Merges;
import coaching.events.ViewEvent.RecordViewed;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.role.Role;
import coaching.query.kernel.question.QueryContext;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

import static java.util.Comparator.comparing;

/// Somebody looked at the record by their office.
///
/// @param at the first time in that hour
/// @param person whose record stands for all of theirs
/// @param participant as whom they take part in the programme, if they do
record Viewing(Instant at, Role role, PersonId person, @Nullable ParticipantId participant) {

    private static final int MOST = 50;

    /// The last ones, newest first.
    static List<Viewing> of(QueryContext query, KnownHistory history, Merges merges) {
        return history.apart().stream().filter(fact -> fact.event() instanceof RecordViewed)
            .filter(fact -> query.question().asOf().reached(fact.earliest()))
            .sorted(comparing(Fact::key).reversed()).limit(MOST)
            .map(fact -> of(query, (RecordViewed) fact.event(), merges)).toList();
    }

    private static Viewing of(QueryContext query, RecordViewed viewed, Merges merges) {
        var participant = query.facts().roster().participants(merges.records(viewed.viewer())).stream()
            .min(comparing(ParticipantId::value)).orElse(null);
        return new Viewing(viewed.at().earliest(), viewed.role(), merges.standing(viewed.viewer()), participant);
    }
}
