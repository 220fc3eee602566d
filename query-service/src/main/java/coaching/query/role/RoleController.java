package coaching.query.role;

import coaching.chronology.RolesOn;
import coaching.chronology.RolesOn.Held;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.edge.time.TimeText;
import coaching.edge.time.UnusableTime;
import coaching.events.EffectiveAt.Day;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.Freshness;
import coaching.query.kernel.facts.GrantedRoles;
import coaching.query.kernel.facts.Programmes;
import coaching.query.kernel.problem.QueryRule;
import coaching.query.kernel.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

@RestController
class RoleController {

    private final GrantedRoles granted;
    private final Programmes programmes;
    private final FactLog log;

    RoleController(GrantedRoles granted, Programmes programmes, FactLog log) {
        this.granted = granted;
        this.programmes = programmes;
        this.log = log;
    }

    /// @param day absent for what holds after all that is known
    /// @param zone in which the day begins and ends
    record Roles(long asOfPosition, Freshness freshness, @Nullable LocalDate day, ZoneId zone, List<RoleLine> roles) {}

    /// A day of one person, who may have roles in several programmes, is one of UTC.
    @GetMapping("/api/people/{person}/roles")
    Roles ofPerson(@PathVariable PersonId person, @RequestParam(required = false) @Nullable String day) {
        return roles(day, ZoneOffset.UTC, held -> held.person().equals(person));
    }

    /// @param programme with the roles that hold in all programmes. Absent for all roles there are: for those who grant
    /// them.
    @GetMapping("/api/roles")
    Roles roles(@RequestParam(required = false) @Nullable ProgrammeId programme,
                @RequestParam(required = false) @Nullable String day, Reader reader) {
        if (programme == null) {
            require(reader.mayEverywhere(Capability.GRANT_ROLES));
            return roles(day, ZoneOffset.UTC, _ -> true);
        }
        require(reader.may(Capability.GRANT_ROLES, programme) || reader.may(Capability.REPLAY, programme));
        var opened = programmes.find(programme).flatMap(it -> it.facts().opened()).orElseThrow(Refused::notFound);
        return roles(day, opened.zone(), held -> held.grant().extendsTo(programme));
    }

    private Roles roles(@Nullable String day, ZoneId zone, Predicate<Held> asked) {
        var date = day == null ? null : date(day);
        var known = granted.known();
        var held = date == null ? RolesOn.now(known.facts()) : RolesOn.of(known.facts(), new Day(date, zone));
        return new Roles(known.head().completeTo(), log.freshness(), date, zone,
            held.stream().filter(asked).map(RoleLine::of).toList());
    }

    private static LocalDate date(String text) {
        try {
            if (TimeText.read(text, ZoneOffset.UTC) instanceof Day day) {
                return day.date();
            }
        } catch (UnusableTime e) {
            if (e.isOutOfRange()) {
                throw Refused.because(RequestRule.OUT_OF_RANGE, "day",
                    "day must lie between " + TimeText.FIRST + " and " + TimeText.LAST);
            }
        }
        throw Refused.because(QueryRule.NOT_A_DATE, "day", "day must be an ISO date");
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Refused.notFound();
        }
    }
}
