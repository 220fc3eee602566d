package coaching.analytics.promises;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.SupportingFacts;
import coaching.events.id.ParticipantId;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// A number made of items rests on their owners, not on all members of the relationship.
final class OwnedItems {

    static Measure measure(KnownHistory history, Question question, Collection<ActionItem> counted,
                           Collection<ActionItem> leftOut, MeasureBuilder builder) {
        return SupportingFacts.of(history, question, ownersOf(counted),
            () -> counted.stream().flatMap(ActionItem::facts), () -> leftOut.stream().flatMap(ActionItem::facts),
            builder);
    }

    private static Set<ParticipantId> ownersOf(Collection<ActionItem> items) {
        if (items.isEmpty()) {
            return Set.of();
        }
        var owners = new HashSet<ParticipantId>();
        items.forEach(item -> owners.add(item.terms().owner()));
        return owners;
    }

    private OwnedItems() {}
}
