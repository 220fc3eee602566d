package coaching.query.policy;

import coaching.analytics.standing.Standing;
import coaching.events.Policy;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.query.kernel.figure.Disclosure;
import coaching.query.kernel.figure.RelationshipsByState;
import coaching.query.kernel.question.AnswerHeader;
import coaching.query.kernel.question.QueryAuthorization;
import coaching.query.kernel.question.QueryContext;
import coaching.query.kernel.question.QueryParameters;
import coaching.query.kernel.reader.Reader;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@RestController
@RequestMapping("/api/programmes/{programme}/policies")
class PolicyController {

    private final QueryAuthorization authorization;

    PolicyController(QueryAuthorization authorization) {
        this.authorization = authorization;
    }

    /// @param versions in the order in which they come into force
    record ProgrammePolicies(@JsonUnwrapped AnswerHeader answered, ProgrammeId programme, ZoneId zone,
                             List<PolicyVersion> versions) {}

    /// @param inForce how many relationships are in each state; absent when withheld
    /// @param asked how many would be; absent when withheld
    /// @param changed how many would be in another state; absent when so few people are in them that the difference
    /// would give them away
    record PolicyPreview(@JsonUnwrapped AnswerHeader answered, Map<Standing.State, @Nullable Integer> inForce,
                         Map<Standing.State, @Nullable Integer> asked, @Nullable Integer changed) {

        static PolicyPreview of(QueryContext query, Comparison comparison, Disclosure disclosure) {
            var hidden = comparison.givesAway(disclosure);
            return new PolicyPreview(query.answered(), states(comparison.inForce(), disclosure),
                hidden ? withheld() : states(comparison.asked(), disclosure), hidden ? null : comparison.changed());
        }

        private static Map<Standing.State, @Nullable Integer> states(RelationshipsByState by, Disclosure disclosure) {
            return disclosure.parts(by.counts(), by.peopleByState());
        }

        private static Map<Standing.State, @Nullable Integer> withheld() {
            var none = new EnumMap<Standing.State, @Nullable Integer>(Standing.State.class);
            for (var state : Standing.State.values()) {
                none.put(state, null);
            }
            return none;
        }
    }

    @GetMapping
    ProgrammePolicies policies(@PathVariable ProgrammeId programme, Reader reader, QueryParameters parameters) {
        var query = authorization.policies(reader, programme, parameters);
        return new ProgrammePolicies(query.answered(), programme, query.zone(), PolicyVersion.all(query));
    }

    /// What another policy would change about the states, as of the question.
    @GetMapping("/preview")
    PolicyPreview preview(@PathVariable ProgrammeId programme, @RequestParam int minSessions,
                          @RequestParam int minSessionsWithinDays, @RequestParam int smallestGroup,
                          @RequestParam boolean expectationsRequired, @RequestParam int capacityAsCoach,
                          @RequestParam int activateWithinDays, @RequestParam int firstSessionWithinDays,
                          @RequestParam int pausedAtMostDays, Reader reader, QueryParameters parameters) {
        var query = authorization.figures(reader, programme, parameters);
        var asked = AskedPolicy.require(new Policy(minSessions, minSessionsWithinDays, smallestGroup,
            expectationsRequired, capacityAsCoach, activateWithinDays, firstSessionWithinDays, pausedAtMostDays));
        var disclosure = reader.may(Capability.READ_RELATIONSHIPS, programme) ? Disclosure.all()
            : Disclosure.suppressed(query.question(), asked);
        return PolicyPreview.of(query, Comparison.of(query.facts(), query.question(), asked), disclosure);
    }
}
