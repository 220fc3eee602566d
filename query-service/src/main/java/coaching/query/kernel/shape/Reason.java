package coaching.query.kernel.shape;

import coaching.analytics.standing.Standing;

import java.util.List;
import java.util.Optional;

/// Why a relationship needs a look.
public record Reason(String rule, String text, String nextAction, int severity) {

    public static List<Reason> of(Optional<Standing> standing) {
        return standing.map(Standing::reasons).orElse(List.of()).stream()
            .map(it -> new Reason(it.rule().name(), it.text(), it.nextAction(), it.severity())).toList();
    }
}
