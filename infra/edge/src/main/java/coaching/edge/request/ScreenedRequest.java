package coaching.edge.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/// A request whose parameters have been read already: nobody can make the container read a body in search of more.
final class ScreenedRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    ScreenedRequest(HttpServletRequest request, Parameters parameters) {
        super(request);
        this.parameters = Collections.unmodifiableMap(parameters.map());
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }
}
