package coaching.command.importing;

import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.ProgrammeId;
import coaching.events.SessionEvent;

import java.util.List;
import java.util.Map;

/// Ties the client's own command key to one generation of an import, before anything is recorded under the key of
/// that generation. So a retry means the same generation, also after a reversal, and the key belongs to one file.
///
/// @param number 0 when nothing was imported
record ChooseGeneration(ProgrammeId programme, int number) implements Command<Integer, SessionEvent> {

    static final String NUMBER = "generation";

    @Override
    public Scope scope() {
        return Scope.of(programme);
    }

    @Override
    public Integer source(Past past) {
        return number;
    }

    @Override
    public List<SessionEvent> decide(Integer chosen) {
        return List.of();
    }

    @Override
    public Map<String, Object> answer(Integer chosen, List<SessionEvent> events) {
        return Map.of(NUMBER, chosen);
    }
}
