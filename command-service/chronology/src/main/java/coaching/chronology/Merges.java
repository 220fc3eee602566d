package coaching.chronology;

import coaching.events.PersonEvent;
import coaching.events.PersonEvent.PersonMerged;
import coaching.events.id.PersonId;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which records are one person's. A record is merged once, into one that stands for itself: so nothing is followed
/// further than one step, and the order in which merges are read does not matter.
///
/// @param into by record that was merged, the one that stands for it
/// @param merged by record that stands for others, those others
public record Merges(Map<PersonId, PersonId> into, Map<PersonId, Set<PersonId>> merged) {

    public static final Merges NONE = new Merges(Map.of(), Map.of());

    public Merges {
        into = Map.copyOf(into);
        merged = Map.copyOf(merged);
    }

    public Merges evolve(PersonEvent event) {
        return and(List.of(event));
    }

    public Merges and(Collection<PersonEvent> more) {
        if (more.isEmpty()) {
            return this;
        }
        var standing = new HashMap<>(into);
        var others = new HashMap<>(merged);
        for (var event : more) {
            switch (event) {
                case PersonMerged it -> {
                    standing.put(it.person(), it.into());
                    others.merge(it.into(), Set.of(it.person()), Merges::union);
                }
            }
        }
        return new Merges(standing, others);
    }

    public boolean isMerged(PersonId record) {
        return into.containsKey(record);
    }

    /// The record that stands for this one: itself if it was not merged.
    public PersonId standing(PersonId record) {
        return into.getOrDefault(record, record);
    }

    /// All records of the person whose record this is, the standing one among them.
    public Set<PersonId> records(PersonId record) {
        var standing = standing(record);
        return union(mergedInto(standing), Set.of(standing));
    }

    public Set<PersonId> mergedInto(PersonId record) {
        return merged.getOrDefault(record, Set.of());
    }

    private static Set<PersonId> union(Set<PersonId> some, Set<PersonId> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
