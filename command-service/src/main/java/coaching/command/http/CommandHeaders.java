package coaching.command.http;

import coaching.command.access.Callers;
import coaching.command.dates.Dates;
import coaching.command.kernel.Authority;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Key;
import coaching.command.kernel.Provenance;
import coaching.edge.address.Decoded;
import coaching.edge.limits.WholeBody;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.events.Envelope.Source;
import coaching.events.id.ParticipantId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;

/// What a command says about itself in its headers.
///
/// @param arrived when the request did
record CommandHeaders(HttpServletRequest request, Instant arrived, Callers callers) {

    static final String KEY = "Idempotency-Key";
    static final String SOURCE = "Kept-Source";
    static final String ON_BEHALF_OF = "Kept-On-Behalf-Of";
    static final String ACTING = "Kept-Acting-Participant";
    static final String CLAIMED = "Kept-Claimed-Recorded-At";
    static final String CORRELATION = "Kept-Correlation-Id";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,200}");
    /// What [CommandRequest#sendOnce] and [ServiceCommands#sendOnce] are asked for, and links of subjects are sent under:
    /// nobody may take such a key before.
    private static final Pattern RESERVED = Pattern.compile("(import(-reversal)?|subject-link|view):");
    private static final Set<Source> SOURCES = Set.of(Source.UI, Source.LINK, Source.ICS, Source.CSV, Source.API);
    private static final Set<Source> IMPORTED = Set.of(Source.ICS, Source.CSV);

    CommandContext context() {
        var key = key();
        var authority = callers.authority(request, participant(ACTING), participant(ON_BEHALF_OF));
        var correlation = visible(CORRELATION);
        var provenance = new Provenance(source(authority), claimed(authority), correlation == null ? key : correlation,
            null);
        return new CommandContext(new Key(key, authority.caller()), hash(), request.getMethod().equals("PUT"),
            authority, provenance);
    }

    private String key() {
        var key = visible(KEY);
        if (key == null) {
            throw Refused.because(RequestRule.MISSING_HEADER, KEY,
                "Every command carries a key of its own, for instance a UUID.");
        }
        if (RESERVED.matcher(key).lookingAt()) {
            throw malformed(KEY, "Keys beginning so are our own.");
        }
        return key;
    }

    /// What makes two requests the same: where they go, what they say, and for whom.
    private String hash() {
        return RequestHash.of(request.getMethod(), Decoded.path(request), request.getQueryString(),
            WholeBody.of(request), header(ACTING), header(ON_BEHALF_OF), header(SOURCE), header(CLAIMED));
    }

    private Source source(Authority authority) {
        var text = header(SOURCE);
        var source = text == null ? Source.API
            : SOURCES.stream().filter(it -> it.name().equals(text)).findFirst()
                .orElseThrow(() -> malformed(SOURCE, SOURCE + " is one of UI, LINK, ICS, CSV, API."));
        if (IMPORTED.contains(source) && !mayImport(authority)) {
            throw Refused.because(RequestRule.NOT_ALLOWED, SOURCE, source + " is for coordinators and integrations.");
        }
        return source;
    }

    private boolean mayImport(Authority authority) {
        return callers.mayImport(authority, PathScope.programme(request));
    }

    private @Nullable Instant claimed(Authority authority) {
        var text = header(CLAIMED);
        if (text == null) {
            return null;
        }
        if (!mayImport(authority)) {
            throw Refused.because(RequestRule.NOT_ALLOWED, CLAIMED, CLAIMED + " is for coordinators and integrations.");
        }
        if (text.indexOf('T') < 0) {
            throw malformed(CLAIMED, CLAIMED + " is a date-time with offset.");
        }
        return new Dates(arrived, ZoneOffset.UTC).happened(text, null, CLAIMED).earliest();
    }

    private @Nullable ParticipantId participant(String name) {
        var text = header(name);
        return text == null ? null : Ids.participant(text, name);
    }

    private @Nullable String visible(String name) {
        var text = header(name);
        if (text != null && !VISIBLE.matcher(text).matches()) {
            throw malformed(name, name + " is 1 to 200 visible ASCII characters.");
        }
        return text;
    }

    private @Nullable String header(String name) {
        var values = request.getHeaders(name);
        var first = values.hasMoreElements() ? values.nextElement() : null;
        if (values.hasMoreElements()) {
            throw malformed(name, name + " is there twice.");
        }
        return first;
    }

    private static Refused malformed(String name, String detail) {
        return Refused.because(RequestRule.MALFORMED_HEADER, name, detail);
    }
}
