package coaching.query.relationship;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.chronology.RelationshipTimeline;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.id.ParticipantId;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How far the members have come in agreeing on how to meet.
///
/// @param proposed the protocol that was proposed last; absent while there is none
/// @param acceptedBy the members who said yes to the relationship on that protocol
/// @param expectedBy the members who stated what they expect, on whichever day
record Agreement(@Nullable Proposal proposed, List<ParticipantId> acceptedBy, List<ParticipantId> expectedBy) {

    /// @param agreedBy the members who said yes to it, who proposed it among them
    record Proposal(int version, LocalDate since, ParticipantId by, List<ParticipantId> agreedBy,
                    @JsonUnwrapped ProtocolTerms terms) {}

    static Agreement of(KnownHistory history, AsOf asOf) {
        var timeline = history.timeline();
        var proposed = timeline.protocols().values().stream().filter(it -> reached(it, asOf))
            .map(it -> proposal((ProtocolProposed) it.event(), timeline, asOf))
            .max(Comparator.comparingInt(Proposal::version)).orElse(null);
        return new Agreement(proposed, proposed == null ? List.of() : accepted(proposed.version(), timeline, asOf),
            sorted(timeline.expecting().stream()));
    }

    private static Proposal proposal(ProtocolProposed event, RelationshipTimeline<Fact> timeline, AsOf asOf) {
        var agreed = timeline.agreements().getOrDefault(event.version(), Map.of());
        return new Proposal(event.version(), event.at().date(), event.by(), whose(agreed, it -> reached(it, asOf)),
            ProtocolTerms.of(event.protocol()));
    }

    private static List<ParticipantId> accepted(int version, RelationshipTimeline<Fact> timeline, AsOf asOf) {
        return whose(timeline.accepted(), it -> reached(it, asOf)
            && it.event() instanceof RelationshipAccepted accepted && accepted.agreementVersion() == version);
    }

    private static boolean reached(Fact fact, AsOf asOf) {
        return asOf.reached(fact.earliest());
    }

    private static List<ParticipantId> whose(Map<ParticipantId, Fact> words, Predicate<Fact> counted) {
        return sorted(words.entrySet().stream().filter(it -> counted.test(it.getValue())).map(Map.Entry::getKey));
    }

    private static List<ParticipantId> sorted(Stream<ParticipantId> participants) {
        return participants.sorted(Comparator.comparing(ParticipantId::value)).toList();
    }
}
