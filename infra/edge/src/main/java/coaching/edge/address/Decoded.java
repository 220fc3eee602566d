package coaching.edge.address;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// The address of a request as the container decoded and mapped it.
public final class Decoded {

    public static String path(HttpServletRequest request) {
        return text(request.getServletPath()) + text(request.getPathInfo());
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    private Decoded() {}
}
