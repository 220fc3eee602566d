package coaching.issuer.limit;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Who a Basic authorization says it is.
record BasicName(@Nullable String header) {

    private static final String BASIC = "Basic ";

    @Nullable
    String name() {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            var said = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()),
                StandardCharsets.UTF_8);
            var colon = said.indexOf(':');
            return colon < 0 ? null : URLDecoder.decode(said.substring(0, colon), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
