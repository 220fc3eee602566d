package coaching.analytics.measure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Things gathered from many relationships, put together only when somebody looks: merging copies no element.
public final class Gathered<T> {

    private final List<List<T>> pieces;

    private Gathered(List<List<T>> pieces) {
        this.pieces = pieces;
    }

    static <T> Gathered<T> of(Collection<List<T>> pieces) {
        return new Gathered<>(pieces.stream().filter(piece -> !piece.isEmpty()).toList());
    }

    List<List<T>> pieces() {
        return pieces;
    }

    /// Each once, in no particular order.
    public Set<T> distinct() {
        var all = new HashSet<T>();
        pieces.forEach(all::addAll);
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Gathered<?> that && distinct().equals(that.distinct());
    }

    @Override
    public int hashCode() {
        return distinct().hashCode();
    }

    @Override
    public String toString() {
        return distinct().toString();
    }
}
