package coaching.analytics.measure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Things gathered from many relationships, put together only when somebody looks: merging copies no element, and
/// what nobody asks for is never listed.
public final class Gathered<T> {

    private final List<Supplier<? extends Collection<T>>> pieces;

    private Gathered(List<Supplier<? extends Collection<T>>> pieces) {
        this.pieces = pieces;
    }

    static <T> Gathered<T> of(Collection<Supplier<? extends Collection<T>>> pieces) {
        return new Gathered<>(List.copyOf(pieces));
    }

    List<Supplier<? extends Collection<T>>> pieces() {
        return pieces;
    }

    /// Each once, in no particular order.
    public Set<T> distinct() {
        var all = new HashSet<T>();
        pieces.forEach(piece -> all.addAll(piece.get()));
        return all;
    }

    /// The same, put together now.
    Gathered<T> once() {
        var all = Set.copyOf(distinct());
        return of(List.of(() -> all));
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
