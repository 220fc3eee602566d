package coaching.command.importing;

import coaching.command.kernel.Boundary;
import coaching.command.kernel.Fact;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipId;
import coaching.events.Tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static coaching.command.importing.ImportRefusal.AMBIGUOUS_GROUP;
import static coaching.command.importing.ImportRefusal.UNKNOWN_GROUP;

/// The relationships of one programme by what a file may call them: their label, exactly, or their id.
record Groups(Map<String, Set<RelationshipId>> byName) {

    static Boundary<Groups> of(ProgrammeId programme) {
        return new Boundary<>(Set.of(Tag.of(programme)), Set.of(RelationshipProposed.class.getSimpleName()),
            Groups::of);
    }

    RelationshipId named(String name) {
        var found = byName.getOrDefault(name, Set.of());
        UNKNOWN_GROUP.when(found.isEmpty());
        AMBIGUOUS_GROUP.when(found.size() > 1);
        return found.iterator().next();
    }

    /// Those among the names that are certain.
    Set<RelationshipId> among(List<Row> rows) {
        var found = new HashSet<RelationshipId>();
        for (var row : rows) {
            if (row instanceof Row.Meeting meeting) {
                var named = byName.getOrDefault(meeting.group(), Set.of());
                found.addAll(named.size() == 1 ? named : Set.of());
            }
        }
        return found;
    }

    private static Groups of(List<Fact> facts) {
        var byName = new HashMap<String, Set<RelationshipId>>();
        for (var fact : facts) {
            if (fact.event() instanceof RelationshipProposed proposed) {
                var id = proposed.relationship();
                byName.computeIfAbsent(proposed.label().strip(), _ -> new HashSet<>()).add(id);
                byName.computeIfAbsent(id.toString(), _ -> new HashSet<>()).add(id);
            }
        }
        return new Groups(byName);
    }
}
