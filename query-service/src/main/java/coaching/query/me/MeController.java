package coaching.query.me;

import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.query.kernel.access.Caller;
import coaching.query.kernel.access.Reader;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.Freshness;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.ZoneId;
import java.util.List;

@RestController
class MeController {

    private final FactLog log;
    private final ProgrammeList list;

    MeController(FactLog log, ProgrammeList list) {
        this.log = log;
        this.list = list;
    }

    /// @param programmes in which the roles hold, `*` for all
    record Me(long asOfPosition, Freshness freshness, String sub, PersonId person, String name, List<String> roles,
              List<String> programmes, List<Participation> participations) {}

    record Participation(ProgrammeId programme, ParticipantId participant, List<RelationshipId> relationships) {}

    record Programmes(long asOfPosition, Freshness freshness, List<Programme> programmes) {}

    record Programme(ProgrammeId programme, String name, ZoneId zone) {}

    @GetMapping("/api/me")
    Me me(Reader reader) {
        return new Me(log.head().completeTo(), log.freshness(), reader.subject(), reader.person(), reader.name(),
            reader.roles().stream().map(Caller::claim).sorted().toList(),
            reader.programmes().stream().sorted().toList(), list.participations(reader.person()));
    }

    /// Those in which a role of this reader holds, and those they take part in.
    @GetMapping("/api/programmes")
    Programmes programmes(Reader reader) {
        var own = list.participations(reader.person()).stream().map(Participation::programme).toList();
        var visible = list.programmes().stream()
            .filter(it -> reader.seesFiguresOf(it.programme()) || own.contains(it.programme())).toList();
        return new Programmes(log.head().completeTo(), log.freshness(), visible);
    }
}
