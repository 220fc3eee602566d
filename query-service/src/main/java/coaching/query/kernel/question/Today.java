package coaching.query.kernel.question;

import coaching.analytics.metric.Question;
import coaching.query.kernel.facts.ProgrammeFacts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// What somebody asks who gives no parameter: for figures that are shown elsewhere than on the pages.
public final class Today {

    public static Question question(ProgrammeFacts facts, ZoneId zone, Instant now) {
        return new QueryParameters(now, Map.of()).in(facts, zone);
    }

    private Today() {}
}
