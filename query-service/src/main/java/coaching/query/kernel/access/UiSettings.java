package coaching.query.kernel.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/// What the pages need to know of the world around them.
///
/// @param commandUrl where the browser finds the command service
/// @param mail how the command service sends mails
@ConfigurationProperties("kept")
public record UiSettings(@DefaultValue("http://localhost:8081") URI commandUrl, @DefaultValue Mail mail) {

    /// @param mailbox whether mails go to a mailbox that everybody signed in reads, as in the demo
    public record Mail(@DefaultValue("false") boolean mailbox) {}
}
