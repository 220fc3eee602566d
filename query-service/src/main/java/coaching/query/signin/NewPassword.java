package coaching.query.signin;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// What a password that somebody chooses must be: long, and not what others would try first.
final class NewPassword {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int LEAST_OF_ITS_OWN = 6;
    private static final String ROWS = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm"
        + " qwertzuiopasdfghjklyxcvbnm azertyuiopqsdfghjklmwxcvbn 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv5tgb6yhn";

    /// What is left without these words, the longest taken away first, must still be something.
    private static final List<String> WORDS = List.of("administrator", "coordinator", "participant", "passphrase",
        "superman", "princess", "sunshine",
        "starwars", "whatever", "password", "passwort", "iloveyou", "football", "baseball", "coaching",
        "changeme", "operator", "auditor", "manager", "welcome", "letmein", "trustno", "secret", "qwerty",
        "monkey", "dragon", "admin", "login", "kept");

    /// None when it may be chosen.
    static @Nullable SetupRefusal refusal(String name, String password) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return SetupRefusal.TOO_SHORT;
        }
        if (length > LONGEST) {
            return SetupRefusal.TOO_LONG;
        }
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (plain.contains(name.toLowerCase(Locale.ROOT))) {
            return SetupRefusal.HAS_THE_NAME;
        }
        return isEasy(plain) ? SetupRefusal.EASILY_GUESSED : null;
    }

    private static boolean isEasy(String plain) {
        var letters = plain.replace('@', 'a').replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('5', 's')
            .replace('$', 's').replace('!', 'i');
        for (var word : WORDS) {
            letters = letters.replace(word, "");
        }
        var backwards = new StringBuilder(plain).reverse().toString();
        return plain.chars().distinct().count() < FEWEST_DIFFERENT || isRow(plain) || isRow(backwards)
            || letters.chars().distinct().count() < LEAST_OF_ITS_OWN;
    }

    private static boolean isRow(String text) {
        return ROWS.contains(text);
    }

    private NewPassword() {}
}
