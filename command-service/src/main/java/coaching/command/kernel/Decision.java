package coaching.command.kernel;

import java.util.List;

/// A pure function from what is so to what follows.
@FunctionalInterface
public interface Decision<S, E> {

    /// The events that follow, none if there is nothing to change.
    ///
    /// @throws Rejected if a rule forbids it
    List<E> decide(S state);
}
