package coaching.command.mail;

import coaching.vault.person.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.util.List;

/// As whom mails are sent. Where they are handed in, Spring's own `spring.mail.*` says.
///
/// @param from the address they come from; needed with a mail server
/// @param senderName beside that address
/// @param replyTo where answers go, if not there
/// @param signature the lines below
/// @param pages where the pages are, for links to them
/// @param mailbox whether mails go to a mailbox in memory that anybody signed in may read, instead of to people: for
///     trying Kept out
@ConfigurationProperties("kept.mail")
record MailSettings(@DefaultValue("kept@localhost") String from, @DefaultValue("Kept") String senderName,
                    @Nullable String replyTo, @DefaultValue List<String> signature,
                    @DefaultValue("http://localhost:8080") URI pages, @DefaultValue("false") boolean mailbox) {

    static final String NO_SENDER = "kept@localhost";

    MailSettings {
        signature = List.copyOf(signature);
        if (!NO_SENDER.equals(from)) {
            requireAddress(from, "kept.mail.from");
        }
        if (replyTo != null) {
            requireAddress(replyTo, "kept.mail.reply-to");
        }
    }

    private static void requireAddress(String text, String setting) {
        if (EmailAddress.of(text).isEmpty()) {
            throw new IllegalStateException(setting + " is no address");
        }
    }
}
