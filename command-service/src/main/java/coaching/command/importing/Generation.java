package coaching.command.importing;

import coaching.command.kernel.Answer;
import coaching.events.ProgrammeId;

import java.util.Optional;
import java.util.function.Function;

/// The n-th time a file is imported into a programme. A file is imported again only after its reversal, or when it
/// recorded nothing; until then the same file gets the same answer, whoever sends it.
///
/// The keys under which the store keeps an import and its reversal say all there is to know about generations.
record Generation(ProgrammeId programme, String importId, int number) {

    /// The one that an import belongs to now: the last that recorded something and stands, else the next.
    static Generation current(ProgrammeId programme, String importId, Function<String, Optional<Answer>> answered) {
        var generation = new Generation(programme, importId, 1);
        while (generation.over(answered)) {
            generation = generation.next();
        }
        return generation;
    }

    /// The last one that recorded something, reversed or not.
    static Optional<Generation> last(ProgrammeId programme, String importId,
                                     Function<String, Optional<Answer>> answered) {
        Optional<Generation> last = Optional.empty();
        var generation = new Generation(programme, importId, 1);
        for (var answer = answered.apply(generation.key()); answer
            .isPresent(); answer = answered.apply(generation.key())) {
            last = answer.get().events().isEmpty() ? last : Optional.of(generation);
            generation = generation.next();
        }
        return last;
    }

    String key() {
        return "import:" + programme + ":" + importId + ":" + number;
    }

    String reversalKey() {
        return "import-reversal:" + programme + ":" + importId + ":" + number;
    }

    private boolean over(Function<String, Optional<Answer>> answered) {
        return answered.apply(key()).filter(it -> it.events().isEmpty() || answered.apply(reversalKey()).isPresent())
            .isPresent();
    }

    private Generation next() {
        return new Generation(programme, importId, number + 1);
    }
}
