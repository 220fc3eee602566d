package coaching.issuer.account;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

import java.util.Map;

/// How passwords of people are encoded: unlike bcrypt, PBKDF2 reads a password to its end.
public final class Passwords {

    /// As the delegating encoder names it.
    static final String PBKDF2 = "pbkdf2@SpringSecurity_v5_8";

    /// A name that nobody has is checked against what this encodes, so it takes as long as one that somebody has. Configured users may
    /// have any other encoding of Spring's.
    public static PasswordEncoder encoder() {
        var encoder = new DelegatingPasswordEncoder(PBKDF2,
            Map.of(PBKDF2, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        encoder.setDefaultPasswordEncoderForMatches(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return encoder;
    }

    private Passwords() {}
}
