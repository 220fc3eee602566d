package coaching.query.kernel.view;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/// How it becomes a fact that somebody looked at a relationship by their office.
///
/// @param recorded whether it does; if it does, but the other two are missing, nobody reads of one by their office
/// @param commandUrl where this service finds the command service
/// @param secret by which the command service knows this one
@ConfigurationProperties("kept.views")
record ViewSettings(@DefaultValue("true") boolean recorded, @Nullable URI commandUrl,
                    @DefaultValue("") String secret) {

    boolean canSend() {
        return commandUrl != null && !secret.isBlank();
    }

    @Override
    public String toString() {
        return "ViewSettings[" + recorded + ", " + commandUrl + "]";
    }
}
