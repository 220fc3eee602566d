package coaching.edge.audit;

import coaching.edge.address.Decoded;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which programme and relationship an address is about. Nothing else of it is told.
final class Subjects {

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<PathPattern> PATTERNS = List.of(
        PathPatternParser.defaultInstance.parse("/api/programmes/{programme}/relationships/{relationship}/**"),
        PathPatternParser.defaultInstance.parse("/api/programmes/{programme}/**"));

    static Map<String, String> of(HttpServletRequest request) {
        var path = PathContainer.parsePath(Decoded.path(request).replace("%", "%25").replace(";", "%3B"));
        var told = new TreeMap<String, String>();
        PATTERNS.stream().map(pattern -> pattern.matchAndExtract(path)).filter(found -> found != null).findFirst()
            .ifPresent(found -> found.getUriVariables().forEach((name, value) -> {
                if (ID.matcher(value).matches()) {
                    told.put(name, value);
                }
            }));
        return told;
    }

    private Subjects() {}
}
