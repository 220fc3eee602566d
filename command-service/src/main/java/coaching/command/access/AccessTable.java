package coaching.command.access;

import coaching.events.Envelope.Actor.Role;
import org.springframework.http.HttpMethod;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import static coaching.events.Envelope.Actor.Role.COORDINATOR;
import static coaching.events.Envelope.Actor.Role.INTEGRATION;
import static coaching.events.Envelope.Actor.Role.PARTICIPANT;
import static coaching.events.Envelope.Actor.Role.PROGRAMME_MANAGER;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/// Every command there is, and who may send it. What is not here is refused; the API's documentation reads it too.
///
/// A participant acts for themself and in relationships of their own, a role in the programmes of its claim: that is
/// decided with the command, on the facts.
public final class AccessTable {

    /// @param path as the mapping spells it
    public record Entry(HttpMethod method, String path, Set<Role> roles) {

        /// The roles as `x-roles` spells them.
        public List<String> claims() {
            return roles.stream().map(Callers::claim).sorted().toList();
        }
    }

    private static final String PROGRAMME = "/api/programmes/{programme}";
    private static final String PARTICIPANTS = PROGRAMME + "/participants/{participant}";
    private static final String RELATIONSHIP = PROGRAMME + "/relationships/{relationship}";
    private static final String SESSION = RELATIONSHIP + "/sessions/{session}";
    private static final String GOAL = RELATIONSHIP + "/goals/{goal}";
    private static final String ITEM = RELATIONSHIP + "/action-items/{item}";

    private static final Role[] MEMBERS = {PARTICIPANT, COORDINATOR, INTEGRATION};

    public static final List<Entry> COMMANDS = List.of(
        entry(PUT, PROGRAMME, PROGRAMME_MANAGER, INTEGRATION),
        entry(POST, PROGRAMME + "/policies", PROGRAMME_MANAGER, INTEGRATION),
        entry(PUT, PARTICIPANTS, COORDINATOR, PROGRAMME_MANAGER, INTEGRATION),
        entry(POST, PARTICIPANTS + "/leave", MEMBERS),
        entry(PUT, RELATIONSHIP, COORDINATOR, INTEGRATION),
        entry(POST, RELATIONSHIP + "/expectations", MEMBERS),
        entry(POST, RELATIONSHIP + "/protocols", MEMBERS),
        entry(POST, RELATIONSHIP + "/protocols/{version}/agreements", MEMBERS),
        entry(POST, RELATIONSHIP + "/acceptances", MEMBERS),
        entry(POST, RELATIONSHIP + "/declines", MEMBERS),
        entry(POST, RELATIONSHIP + "/pauses", MEMBERS),
        entry(POST, RELATIONSHIP + "/resumptions", MEMBERS),
        entry(POST, RELATIONSHIP + "/closure", MEMBERS),
        entry(POST, RELATIONSHIP + "/corrections", MEMBERS),
        entry(PUT, SESSION, MEMBERS),
        entry(POST, SESSION + "/reschedule", MEMBERS),
        entry(POST, SESSION + "/cancel", MEMBERS),
        entry(POST, SESSION + "/reinstatements", MEMBERS),
        entry(POST, SESSION + "/held", MEMBERS),
        entry(POST, SESSION + "/attestations", MEMBERS),
        entry(POST, SESSION + "/absences", MEMBERS),
        entry(POST, SESSION + "/corroborations", COORDINATOR, INTEGRATION),
        entry(PUT, GOAL, MEMBERS),
        entry(POST, GOAL + "/criteria", MEMBERS),
        entry(POST, GOAL + "/scores", MEMBERS),
        entry(PUT, ITEM, MEMBERS),
        entry(POST, ITEM + "/acceptances", MEMBERS),
        entry(POST, ITEM + "/declines", MEMBERS),
        entry(POST, ITEM + "/renegotiations", MEMBERS),
        entry(POST, ITEM + "/completions", MEMBERS),
        entry(POST, ITEM + "/reopenings", MEMBERS),
        entry(POST, ITEM + "/drops", MEMBERS),
        entry(POST, ITEM + "/reviews", MEMBERS),
        entry(POST, PROGRAMME + "/imports", COORDINATOR, INTEGRATION),
        entry(POST, PROGRAMME + "/imports/{importId}/reversal", COORDINATOR, INTEGRATION));

    public static Optional<Entry> of(String method, String path) {
        return COMMANDS.stream().filter(it -> it.method.name().equals(method) && it.path.equals(path)).findFirst();
    }

    private static Entry entry(HttpMethod method, String path, Role... roles) {
        return new Entry(method, path, Set.of(roles));
    }

    private AccessTable() {}
}
