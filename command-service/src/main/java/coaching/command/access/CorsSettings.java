package coaching.command.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;

import java.time.Duration;
import java.util.List;

/// Which pages may send commands and ask for names from a browser.
@ConfigurationProperties("kept.cors")
record CorsSettings(@DefaultValue("http://localhost:8080") List<String> origins) {

    CorsSettings {
        origins = List.copyOf(origins);
    }

    CorsConfiguration rules() {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "PUT", "POST"));
        rules.setAllowedHeaders(List.of("Authorization", "Content-Type", "Idempotency-Key", "Kept-Source",
            "Kept-On-Behalf-Of", "Kept-Acting-Participant", "Kept-Claimed-Recorded-At", "Kept-Correlation-Id",
            "If-None-Match"));
        rules.setExposedHeaders(List.of("Idempotency-Replayed", "Retry-After", "ETag"));
        rules.setMaxAge(Duration.ofHours(1));
        return rules;
    }
}
