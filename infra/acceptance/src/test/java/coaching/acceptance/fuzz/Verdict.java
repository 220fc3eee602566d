package coaching.acceptance.fuzz;

import coaching.platform.http.RawHttp.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Locale;
import java.util.Optional;

/// What must hold of every answer.
public final class Verdict {

    /// What is wrong with the answer, if anything.
    ///
    /// @param method as it was sent; an answer to HEAD has no body
    public static Optional<String> on(String method, Answer answer) {
        if (answer.status() == 0) {
            return Optional.of("no answer");
        }
        if (answer.status() >= 500) {
            return Optional.of("a server error");
        }
        if (answer.head().toLowerCase(Locale.ROOT).contains("content-type: text/html")
            && answer.body().contains(Hostile.MARK)) {
            return Optional.of("a page with what the caller wrote");
        }
        return answer.status() < 400 || method.equals("HEAD") ? Optional.empty() : onRefusal(answer);
    }

    private static Optional<String> onRefusal(Answer answer) {
        if (!answer.isProblem()) {
            return Optional.of("a refusal that is no problem+json");
        }
        try {
            var problem = JsonMapper.shared().readTree(answer.body());
            if (!problem.path("rule").asString("").matches("[A-Z][A-Z0-9_]+")) {
                return Optional.of("a problem without a rule");
            }
            return problem.path("status").asInt(0) == answer.status() ? Optional.empty()
                : Optional.of("a problem of another status");
        } catch (JacksonException _) {
            return Optional.of("a problem that is no JSON");
        }
    }

    private Verdict() {}
}
