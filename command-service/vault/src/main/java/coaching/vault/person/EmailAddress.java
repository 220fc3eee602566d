package coaching.vault.person;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address as it was written. Nothing but case and the spelling of the domain is taken to make no difference:
/// dots and tags in front of the @ are the mail server's business.
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern
        .compile("[^\\s@\\p{Cntrl}\\p{Cf}<>(),;:\"\\[\\]\\\\]{1,64}@[^\\s@]{1,255}");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]*");

    /// Absent if it is none.
    public static Optional<EmailAddress> of(String text) {
        var stripped = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        var address = new EmailAddress(stripped);
        return stripped.length() <= LONGEST && SHAPE.matcher(stripped).matches()
            && domain(stripped).filter(it -> DOMAIN.matcher(it).matches()).isPresent()
                ? Optional.of(address)
                : Optional.empty();
    }

    /// The same for all spellings of one address.
    String canonical() {
        var at = text.lastIndexOf('@');
        return text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain(text).orElseThrow();
    }

    private static Optional<String> domain(String text) {
        try {
            return Optional.of(IDN.toASCII(text.substring(text.lastIndexOf('@') + 1), IDN.USE_STD3_ASCII_RULES)
                .toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Nothing of a person in a log line.
    @Override
    public String toString() {
        return "EmailAddress";
    }
}
