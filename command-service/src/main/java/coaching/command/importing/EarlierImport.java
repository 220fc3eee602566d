package coaching.command.importing;

import coaching.command.kernel.Answer;
import coaching.events.id.EventId;
import coaching.events.id.ProgrammeId;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The n-th time a file was imported by a version that tied each import to its file. A command key of that time was
/// answered with the number of the generation, and still means that import or its reversal.
record EarlierImport(ProgrammeId programme, String importId, int number) {

    private static final String NUMBER = "generation";

    /// The one that a command key of that time was answered with.
    static Optional<EarlierImport> of(ProgrammeId programme, String importId, Answer answer) {
        return Optional.ofNullable(answer.more().get(NUMBER))
            .map(number -> new EarlierImport(programme, importId, ((Number) number).intValue()));
    }

    /// Of all generations.
    static Set<EventId> events(ProgrammeId programme, String importId, Function<String, Optional<Answer>> answered) {
        var events = new HashSet<EventId>();
        var number = 1;
        for (var answer = answered.apply(key(programme, importId, number)); answer
            .isPresent(); number++, answer = answered.apply(key(programme, importId, number))) {
            answer.get().events().forEach(it -> events.add(it.id()));
        }
        return events;
    }

    String key() {
        return key(programme, importId, number);
    }

    String reversalKey() {
        return "import-reversal:" + programme + ":" + importId + ":" + number;
    }

    private static String key(ProgrammeId programme, String importId, int number) {
        return "import:" + programme + ":" + importId + ":" + number;
    }
}
