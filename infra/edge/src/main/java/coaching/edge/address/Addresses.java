package coaching.edge.address;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.Arrays;
import java.util.List;

/// A set of addresses, in the spelling of mappings. They are compared as decoded, never as sent.
public record Addresses(List<PathPattern> patterns) {

    public Addresses {
        patterns = List.copyOf(patterns);
    }

    public static Addresses of(String... patterns) {
        return new Addresses(Arrays.stream(patterns).map(PathPatternParser.defaultInstance::parse).toList());
    }

    /// @param decoded as the container decoded it, without path parameters
    public boolean contain(String decoded) {
        var path = PathContainer.parsePath(encoded(decoded));
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /// A path container decodes what it is given once more.
    private static String encoded(String decoded) {
        return decoded.replace("%", "%25").replace(";", "%3B");
    }
}
