package coaching.command.http;

import coaching.command.kernel.Answer;
import coaching.command.kernel.Authority;
import coaching.command.kernel.Command;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Commands;
import coaching.command.kernel.Key;
import coaching.command.kernel.Provenance;
import coaching.edge.limits.WholeBody;
import coaching.events.Envelope.Source;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.Set;

/// Sends what another service of Kept asks for: as Kept itself, and under a key that follows from what is sent.
@Component
public class ServiceCommands {

    private static final String QUERY_SERVICE = "query-service";

    private final Commands commands;

    ServiceCommands(Commands commands) {
        this.commands = commands;
    }

    /// It happens once, however often it is sent.
    public ResponseEntity<Answer> sendOnce(String key, Capability as, Command<?, ?> command) {
        var authority = new Authority(QUERY_SERVICE, null, Set.of(Grant.everywhere(Role.SYSTEM)), Set.of(as), null,
            null);
        var hash = RequestHash.of("", key, null, WholeBody.NONE);
        var provenance = new Provenance(Source.SYSTEM, null, key, null);
        var context = new CommandContext(Key.shared(key), hash, false, authority, provenance);
        return ServletCommandRequest.respond(commands.send(context, command));
    }
}
