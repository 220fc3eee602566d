package coaching.command.importing;

import coaching.command.csv.CellText;
import coaching.command.importing.file.NearNames;
import coaching.command.importing.file.Row;
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

    static Boundary<Groups> of(ProgrammeId programme) {
        return new Boundary<>(Set.of(Tag.of(programme)), Set.of(RelationshipProposed.class.getSimpleName()),
            Groups::of);
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
        return found.isEmpty() ? normalised.getOrDefault(CellText.normalised(name), Set.of()) : found;
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

    private static Groups of(List<Fact> facts) {
        var exact = new HashMap<String, Set<RelationshipId>>();
        var normalised = new HashMap<String, Set<RelationshipId>>();
        var labels = new HashMap<RelationshipId, String>();
        for (var fact : facts) {
            if (fact.event() instanceof RelationshipProposed proposed) {
                var id = proposed.relationship();
                labels.put(id, proposed.label());
                exact.computeIfAbsent(proposed.label(), _ -> new HashSet<>()).add(id);
                exact.computeIfAbsent(proposed.label().strip(), _ -> new HashSet<>()).add(id);
                normalised.computeIfAbsent(CellText.normalised(proposed.label()), _ -> new HashSet<>()).add(id);
            }
        }
        labels.keySet().forEach(id -> exact.computeIfAbsent(id.toString(), _ -> new HashSet<>()).add(id));
        return new Groups(exact, normalised, new NearNames(labels.values()));
    }
}
