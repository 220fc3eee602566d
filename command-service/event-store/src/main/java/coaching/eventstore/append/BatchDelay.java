package coaching.eventstore.append;

import java.util.function.IntSupplier;

/// Waits a little before a batch is taken, so that it becomes larger. It serves speed only: [#NONE] in its place changes no answer.
interface BatchDelay {

    BatchDelay NONE = (_, _) -> {};

    /// @param waiting  how many appends wait now
    /// @param expected how many soon will: those that came meanwhile, and those who were just answered
    void await(IntSupplier waiting, int expected);
}
