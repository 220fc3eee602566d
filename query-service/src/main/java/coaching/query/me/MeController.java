package coaching.query.me;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.Freshness;
import coaching.query.kernel.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import static java.util.Comparator.comparing;

@RestController
class MeController {

    private static final String EVERYWHERE = "*";

    private final FactLog log;
    private final ProgrammeList list;

    MeController(FactLog log, ProgrammeList list) {
        this.log = log;
        this.list = list;
    }

    /// @param roles those of the token and those granted, each once
    /// @param capabilities what this person may do: in the programmes of the roles, or about their own
    /// @param programmes in which a role holds, `*` for all
    /// @param byFact roles that were granted to this person, as far as is known here
    /// @param byClaim roles of the token; none where tokens are not believed about roles
    record Me(long asOfPosition, Freshness freshness, String sub, PersonId person, List<String> roles,
              Set<Capability> capabilities, List<String> programmes, List<RoleIn> byFact, List<RoleIn> byClaim,
              List<Participation> participations) {}

    /// @param programme absent when the role holds in all
    record RoleIn(Role role, @Nullable ProgrammeId programme) {}

    record Participation(ProgrammeId programme, ParticipantId participant, List<RelationshipId> relationships) {}

    record Programmes(long asOfPosition, Freshness freshness, List<Programme> programmes) {}

    record Programme(ProgrammeId programme, String name, ZoneId zone) {}

    @GetMapping("/api/me")
    Me me(Reader reader) {
        return new Me(log.head().completeTo(), log.freshness(), reader.subject(), reader.person(),
            reader.grants().map(it -> it.role().claim()).distinct().sorted().toList(), reader.capabilities(),
            reader.grants().map(MeController::place).distinct().sorted().toList(), roles(reader.byFact()),
            roles(reader.byClaim()), list.participations(reader.records()));
    }

    /// Those in which a role of this reader holds, and those they take part in.
    @GetMapping("/api/programmes")
    Programmes programmes(Reader reader) {
        var own = list.participations(reader.records()).stream().map(Participation::programme).toList();
        var visible = list.programmes().stream()
            .filter(it -> isFor(reader, it.programme()) || own.contains(it.programme())).toList();
        return new Programmes(log.head().completeTo(), log.freshness(), visible);
    }

    private static boolean isFor(Reader reader, ProgrammeId programme) {
        return reader.may(Capability.READ_BOARD, programme) || reader.may(Capability.GRANT_ROLES, programme);
    }

    private static String place(Grant grant) {
        return grant.programme() == null ? EVERYWHERE : grant.programme().toString();
    }

    private static List<RoleIn> roles(Set<Grant> grants) {
        return grants.stream().sorted(comparing(Grant::role).thenComparing(MeController::place))
            .map(it -> new RoleIn(it.role(), it.programme())).toList();
    }
}
