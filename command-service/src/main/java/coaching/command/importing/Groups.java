package coaching.command.importing;

import coaching.command.importing.file.NearNames;
import coaching.command.importing.file.Row;
import coaching.command.kernel.Characters;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.Tag;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static coaching.command.importing.file.ImportRefusal.AMBIGUOUS_GROUP;
import static coaching.command.importing.file.ImportRefusal.UNKNOWN_GROUP;

/// The relationships of one programme by what a file may call them: their label or their id.
///
/// @param exact by label and id, as they are
/// @param normalised by label in the one form that stands for all of the same looks
record Groups(Map<String, Set<RelationshipId>> exact, Map<String, Set<RelationshipId>> normalised, NearNames near) {

    /// @param labels by relationship
    static Boundary<Groups> of(ProgrammeId programme, GroupLabels labels) {
        return new Boundary<>(Set.of(Tag.of(programme)), Set.of(RelationshipProposed.class.getSimpleName()),
            facts -> of(facts, labels));
    }

    RelationshipId named(String name) {
        var found = find(name);
        UNKNOWN_GROUP.when(found.isEmpty());
        AMBIGUOUS_GROUP.when(found.size() > 1);
        return found.iterator().next();
    }

    /// A label that is exactly so comes before those that only look so.
    Set<RelationshipId> find(String name) {
        var found = exact.getOrDefault(name, Set.of());
        return found.isEmpty() ? normalised.getOrDefault(Characters.normalised(name), Set.of()) : found;
    }

    /// Whether a label or id is written so, character by character.
    boolean isExact(String cell) {
        return exact.containsKey(cell);
    }

    /// Those that the rows name and that are certain.
    Set<RelationshipId> among(List<Row> rows) {
        var found = new HashSet<RelationshipId>();
        for (var row : rows) {
            var group = row.group();
            var named = group == null ? Set.<RelationshipId>of() : find(group);
            found.addAll(named.size() == 1 ? named : Set.of());
        }
        return found;
    }

    private static Groups of(List<Fact> facts, GroupLabels known) {
        var exact = new HashMap<String, Set<RelationshipId>>();
        var normalised = new HashMap<String, Set<RelationshipId>>();
        var labels = new HashSet<String>();
        for (var fact : facts) {
            if (fact.event() instanceof RelationshipProposed proposed) {
                var id = proposed.relationship();
                add(exact, id.toString(), id);
                var label = known.of(proposed);
                if (label != null) {
                    labels.add(label);
                    add(exact, label, id);
                    add(exact, label.strip(), id);
                    add(normalised, Characters.normalised(label), id);
                }
            }
        }
        return new Groups(exact, normalised, new NearNames(labels));
    }

    private static void add(Map<String, Set<RelationshipId>> groups, String name, RelationshipId id) {
        groups.computeIfAbsent(name, _ -> new HashSet<>()).add(id);
    }
}
