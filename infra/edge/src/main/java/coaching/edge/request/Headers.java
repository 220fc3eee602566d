package coaching.edge.request;

import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Refuses headers that would fail whoever reads them.
final class Headers {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    /// Set by browsers and by other applications on the same host; nobody here decides by them.
    private static final Set<String> FREE_TEXT = Set.of("user-agent", "referer", "cookie");

    static void check(HttpServletRequest request) {
        for (var name : Collections.list(request.getHeaderNames())) {
            if (!TOKEN.matcher(name).matches()) {
                throw Refused.because(RequestRule.MALFORMED_HEADER);
            }
            if (!FREE_TEXT.contains(name.toLowerCase(Locale.ROOT))) {
                Collections.list(request.getHeaders(name)).forEach(value -> check(name, value));
            }
        }
        checkAccept(request);
        checkContentType(request);
    }

    /// Tomcat gives each byte as a character: beyond ASCII it is anybody's guess what was meant.
    private static void check(String name, String value) {
        if (value.chars().anyMatch(it -> it < ' ' || it > '~')) {
            throw Refused.because(RequestRule.MALFORMED_HEADER, name, name + " has characters that are not ASCII.");
        }
    }

    private static void checkAccept(HttpServletRequest request) {
        try {
            MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (InvalidMediaTypeException _) {
            throw Refused.because(RequestRule.MALFORMED_HEADER, HttpHeaders.ACCEPT,
                "Accept is not a list of media types.");
        }
    }

    private static void checkContentType(HttpServletRequest request) {
        var types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        if (types.size() > 1 || types.stream().anyMatch(it -> !it.isEmpty() && !isConcrete(it))) {
            throw Refused.because(RequestRule.MEDIA_TYPE_NOT_SUPPORTED, HttpHeaders.CONTENT_TYPE,
                "Content-Type is not one media type.");
        }
        if (types.stream().anyMatch(Headers::isJsonOfAnotherCharset)) {
            throw Refused.because(RequestRule.MEDIA_TYPE_NOT_SUPPORTED, HttpHeaders.CONTENT_TYPE,
                "JSON is UTF-8 here, as RFC 8259 has it.");
        }
    }

    /// The digest of a command is computed over its bytes, so they must mean one text only.
    private static boolean isJsonOfAnotherCharset(String text) {
        if (text.isEmpty()) {
            return false;
        }
        var type = MediaType.parseMediaType(text);
        return type.getSubtype().endsWith("json") && type.getCharset() != null
            && !StandardCharsets.UTF_8.equals(type.getCharset());
    }

    private static boolean isConcrete(String text) {
        try {
            return MediaType.parseMediaType(text).isConcrete();
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private Headers() {}
}
