package coaching.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

import java.util.List;

/// Who may read the meters without signing in.
///
/// @param openTo networks, such as `10.0.0.0/8`; operators may read them from everywhere
@ConfigurationProperties("kept.metrics")
public record MetricsSettings(@DefaultValue List<String> openTo) {

    public MetricsSettings {
        openTo = List.copyOf(openTo);
        openTo.forEach(IpAddressMatcher::new);
    }

    /// By the address alone: anybody can write a header, and anybody can leave one out.
    public boolean areOpenTo(HttpServletRequest request) {
        return openTo.stream().anyMatch(network -> new IpAddressMatcher(network).matches(request.getRemoteAddr()));
    }
}
