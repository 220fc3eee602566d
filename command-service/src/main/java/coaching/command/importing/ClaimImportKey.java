package coaching.command.importing;

import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.SessionEvent;
import coaching.events.id.ProgrammeId;

import java.util.List;
import java.util.Map;

/// Notes down a command key before a file is recorded under it. It is an answer without events.
///
/// @param key as it is kept
record ClaimImportKey(ProgrammeId programme, String key) implements Command<String, SessionEvent> {

    static final String KEY = "commit";

    @Override
    public Scope scope() {
        return Scope.of(programme);
    }

    @Override
    public String source(Past past) {
        return key;
    }

    @Override
    public List<SessionEvent> decide(String claimed) {
        return List.of();
    }

    @Override
    public Map<String, Object> answer(String claimed, List<SessionEvent> events) {
        return Map.of(KEY, claimed);
    }
}
