package coaching.query.policy;

import coaching.analytics.metric.Policies;
import coaching.events.Policy;
import coaching.query.kernel.question.QueryContext;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One version of the policy of a programme.
///
/// @param version 0 for what is in force until a programme adopts its own
/// @param from absent for version 0
/// @param fromDate its day in the programme's zone
record PolicyVersion(int version, @Nullable Instant from, @Nullable LocalDate fromDate, Validity validity,
                     @JsonUnwrapped Policy policy) {

    enum Validity { REPLACED, IN_FORCE, TO_COME }

    /// In the order in which they come into force.
    static List<PolicyVersion> all(QueryContext query) {
        var question = query.question();
        return question.policies().known(question.knownAt(), question.clock()).stream()
            .map(version -> of(version, query)).toList();
    }

    private static PolicyVersion of(Policies.Version version, QueryContext query) {
        var from = version.version() == 0 ? null : version.from();
        return new PolicyVersion(version.version(), from,
            from == null ? null : from.atZone(query.zone()).toLocalDate(), validity(version, query),
            version.policy());
    }

    private static Validity validity(Policies.Version version, QueryContext query) {
        if (version.version() == query.policy().version()) {
            return Validity.IN_FORCE;
        }
        return version.from().isAfter(query.question().asOf().last()) ? Validity.TO_COME : Validity.REPLACED;
    }
}
