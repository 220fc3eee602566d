package coaching.edge.access;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a browser may do with our answers. Styles may be inline because the component library writes them;
/// scripts may not.
public final class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private final String policy;

    /// @param connections what the pages may ask beside their own address
    public PageHeaders(URI... connections) {
        var origins = Stream.of(connections).map(PageHeaders::origin).distinct()
            .collect(Collectors.joining(" "));
        policy = String.join("; ", "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self' " + origins,
            "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'");
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(policy));
        headers.referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER));
        headers.permissionsPolicyHeader(it -> it.policy("camera=(), microphone=(), geolocation=(), payment=()"));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
