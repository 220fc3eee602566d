package coaching.command.person;

import coaching.command.dates.Dates;
import coaching.command.kernel.Answer;
import coaching.command.kernel.Authority;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Commands;
import coaching.command.kernel.Key;
import coaching.command.kernel.Provenance;
import coaching.command.kernel.Rejected;
import coaching.events.Envelope.Source;
import coaching.events.id.PersonId;
import coaching.events.role.Capability;
import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;

/// Links what an issuer elsewhere calls somebody to who they are here, in the name of that person. It is for code that has
/// seen both at once: a session of the person here, and a sign-in of the subject there. An equal address proves
/// neither.
@Component
public class SubjectLinks {

    private final Commands commands;
    private final InstantSource clock;

    SubjectLinks(Commands commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /// @param alias who would be derived from the subject
    /// @param invited whose session here it is
    /// @throws Rejected if whoever signs in so is somebody else already
    public Answer link(PersonId alias, PersonId invited) {
        var key = "subject-link:" + alias;
        var person = new Authority(invited.toString(), invited, Set.of(), Set.of(Capability.READ_OWN), null, null);
        var context = new CommandContext(new Key(key, person.caller()), alias.toString().replace("-", ""), true, person,
            new Provenance(Source.UI, null, key, null));
        var at = new Dates(clock.instant(), ZoneOffset.UTC).happened(null, null);
        return commands.send(context, new LinkSubject(alias, invited, at));
    }
}
