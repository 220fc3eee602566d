package coaching.wire.upcast;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/// Every step from an old revision to the current one. Revisions count from 1, so a type with two upcasters is
/// at revision 3.
public final class Upcasters {

    /// To change the fields of an event, add the step from its present revision here, and a fixture of the new one.
    public static final Upcasters PUBLISHED = new Upcasters(List.of(
        new Upcaster("FactCorrected", 1, CorrectedSubject::lift),
        new Upcaster("RelationshipProposed", 1, labelled -> labelled)));

    private final Map<String, List<Upcaster>> byType;

    public Upcasters(List<Upcaster> steps) {
        byType = steps.stream().sorted(comparingInt(Upcaster::from))
            .collect(groupingBy(Upcaster::type, collectingAndThen(toList(), Upcasters::withoutGap)));
    }

    public int currentRevision(String type) {
        return steps(type).size() + 1;
    }

    /// @param revision one before the current
    public ObjectNode lift(String type, int revision, ObjectNode payload) {
        var lifted = payload;
        for (var step : steps(type).subList(revision - 1, steps(type).size())) {
            lifted = step.lift().apply(lifted);
        }
        return lifted;
    }

    private List<Upcaster> steps(String type) {
        return byType.getOrDefault(type, List.of());
    }

    private static List<Upcaster> withoutGap(List<Upcaster> steps) {
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).from() != i + 1) {
                throw new IllegalArgumentException("no single upcaster from " + steps.get(i).type() + " " + (i + 1));
            }
        }
        return List.copyOf(steps);
    }
}
