package coaching.vault.person;

import coaching.events.id.PersonId;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Names of people, decrypted once and kept in memory until they change or there are too many. Names that change
/// anywhere, in another process too, are read anew by the next question.
public final class Names {

    private static final int MOST = 200_000;

    private final People people;
    private final Map<PersonId, Name> known = new LinkedHashMap<>(16, 0.75f, true);
    private long upTo;

    public Names(People people) {
        this.people = people;
        upTo = people.change();
    }

    /// @param folded the name as it is searched for
    public record Name(String text, String folded) {

        /// @param part see [Names#folded]
        public boolean has(String part) {
            return folded.contains(part);
        }

        /// Nothing of a person in a log line.
        @Override
        public String toString() {
            return "Name";
        }
    }

    /// A part of a name as it is searched for: in capitals or not, with accents or without, it is the same.
    public static String folded(String part) {
        return Folded.of(part);
    }

    /// The names of those of whom one is known. The databases are asked without holding up who only needs what is in
    /// memory.
    public Map<PersonId, Name> of(Collection<PersonId> asked) {
        long seen = forgetChanged();
        var names = remembered(asked);
        var missing = asked.stream().filter(id -> !names.containsKey(id)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            var read = new HashMap<PersonId, Name>();
            people.names(missing).forEach((id, name) -> read.put(id, new Name(name, Folded.of(name))));
            remember(read, seen);
            names.putAll(read);
        }
        return names;
    }

    /// Up to which change what is in memory is right.
    private long forgetChanged() {
        long now = people.change();
        long before = upTo();
        if (now > before) {
            forget(people.changedSince(before), now);
        }
        return now;
    }

    private synchronized long upTo() {
        return upTo;
    }

    private synchronized void forget(List<PersonId> changed, long now) {
        changed.forEach(known::remove);
        upTo = Math.max(upTo, now);
    }

    private synchronized Map<PersonId, Name> remembered(Collection<PersonId> asked) {
        var names = new HashMap<PersonId, Name>();
        for (var id : asked) {
            var name = known.get(id);
            if (name != null) {
                names.put(id, name);
            }
        }
        return names;
    }

    /// What was read before a change that is known by now may be old already.
    private synchronized void remember(Map<PersonId, Name> read, long seen) {
        if (seen < upTo) {
            return;
        }
        known.putAll(read);
        var oldest = known.keySet().iterator();
        while (known.size() > MOST && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}
