package coaching.command.engine;

import coaching.command.kernel.Answer;
import coaching.eventstore.event.Appended;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/// What a command led to.
///
/// @param answer as it is stored with the command key: before anybody knows the position
/// @param appended filled in once the transaction has committed
record Decided(Answer answer, AtomicReference<@Nullable Appended> appended) {

    Answer positioned() {
        var where = appended.get();
        return where == null ? answer : answer.at(where.lastPosition());
    }
}
