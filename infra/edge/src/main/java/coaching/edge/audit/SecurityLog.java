package coaching.edge.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// One line of JSON per event: when, what, which rule, who, from where, about which programme and relationship. No content, no names,
/// no tokens; whatever a caller has a part in is cut short and written in ASCII.
public final class SecurityLog implements AutoCloseable {

    public static final String UNKNOWN = "unknown";

    private static final String TOLD = SecurityLog.class.getName();
    private static final String COUNTER = "kept.security.events";
    private static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final int LONGEST = 200;
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Consumer<String> lines;
    private final Runnable end;
    private final @Nullable MeterRegistry meters;
    private final InstantSource clock;
    private final Repeats repeats;

    SecurityLog(AuditSettings settings, @Nullable MeterRegistry meters, InstantSource clock) {
        var file = settings.file() == null ? null
            : new RotatingFile(settings.file(), settings.size().toBytes(), settings.files());
        var shared = LoggerFactory.getLogger("kept.security");
        this.lines = file == null ? shared::info : file::write;
        this.end = file == null ? () -> {} : file::close;
        this.meters = meters;
        this.clock = clock;
        this.repeats = new Repeats(clock);
        Arrays.stream(SecurityEvent.values()).forEach(what -> count(what, what.usualRule(), 0));
    }

    public void tell(SecurityEvent what, @Nullable String who, HttpServletRequest request) {
        tell(what, what.usualRule(), who, request);
    }

    /// @param who the id of a person or client that is known here, if one is
    public void tell(SecurityEvent what, String rule, @Nullable String who, HttpServletRequest request) {
        request.setAttribute(TOLD, true);
        var known = RULE.matcher(rule).matches() ? rule : "OTHER";
        count(what, known, 1);
        var before = what.isRefusal() ? repeats.before(what + known + request.getRemoteAddr()) : 0;
        if (before != Repeats.NOT_WRITTEN) {
            lines.accept(line(what, known, who == null ? UNKNOWN : who, before, request));
        }
    }

    /// Whether this request has been told of already.
    static boolean hasTold(HttpServletRequest request) {
        return request.getAttribute(TOLD) != null;
    }

    @Override
    public void close() {
        end.run();
    }

    private String line(SecurityEvent what, String rule, String who, long before, HttpServletRequest request) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        fields.put("what", what.name());
        fields.put("rule", rule);
        fields.put("who", bounded(who));
        fields.put("from", bounded(String.valueOf(request.getRemoteAddr())));
        fields.putAll(Subjects.of(request));
        if (before > 0) {
            fields.put("unwrittenBefore", before);
        }
        return JSON.writeValueAsString(fields);
    }

    private void count(SecurityEvent what, String rule, int times) {
        if (meters != null) {
            Counter.builder(COUNTER).description("Events of the security log").tag("what", what.name())
                .tag("rule", rule).register(meters).increment(times);
        }
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
