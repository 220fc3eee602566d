package coaching.edge.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// Why a request is refused and whose it is, kept with it until [SecurityWatch] tells: who signed in is forgotten by then.
public final class RefusalNote {

    private static final String RULE = RefusalNote.class.getName() + ".rule";
    private static final String WHO = RefusalNote.class.getName() + ".who";

    public static void refusal(HttpServletRequest request, String rule, @Nullable String who) {
        request.setAttribute(RULE, rule);
        if (who != null) {
            request.setAttribute(WHO, who);
        }
    }

    static String rule(HttpServletRequest request, String otherwise) {
        return request.getAttribute(RULE) instanceof String rule ? rule : otherwise;
    }

    static @Nullable String who(HttpServletRequest request) {
        return request.getAttribute(WHO) instanceof String who ? who : null;
    }

    private RefusalNote() {}
}
