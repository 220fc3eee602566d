package coaching.issuer;

import coaching.issuer.account.Accounts;
import coaching.issuer.limit.SignInTries;
import coaching.issuer.settings.IssuerSettings;
import coaching.issuer.settings.IssuerSettings.User;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountsTest {

    private static final String PERSON = "6f1d3c1e-7d0a-4c35-9d61-1b2f3a4c5d6e";

    private static final String OTHER = "7a2e4d2f-8e1b-4d46-8e72-2c304b5d6e7f";

    @TempDir
    private Path folder;

    private final List<String> checked = new ArrayList<>();
    private final PasswordEncoder usual = new IssuerConfiguration().passwords();

    private final PasswordEncoder passwords = new PasswordEncoder() {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return usual.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            checked.add(String.valueOf(encoded).replaceAll("}.*", "}"));
            return usual.matches(password, encoded);
        }
    };

    @Test
    void a_name_that_nobody_has_costs_the_same_check_as_one_that_somebody_has() {
        var accounts = accounts(
            new User("ann", String.valueOf(usual.encode("nine blue herons")), PERSON, Set.of(), Set.of()));
        accounts.add(OTHER, "bea", Set.of(), Set.of());
        var signIn = new DaoAuthenticationProvider(accounts);
        signIn.setPasswordEncoder(passwords);
        for (var name : List.of("ann", "nobody", "bea")) {
            checked.clear();
            var guess = UsernamePasswordAuthenticationToken.unauthenticated(name, "guess");
            assertThatThrownBy(() -> signIn.authenticate(guess)).as(name).isInstanceOf(BadCredentialsException.class);
            assertThat(checked).as(name).containsExactly("{pbkdf2@SpringSecurity_v5_8}");
        }
    }

    @Test
    void passwords_of_other_encodings_are_read() {
        for (var encoded : List.of("{noop}right", "{bcrypt}" + new BCryptPasswordEncoder(4).encode("right"))) {
            assertThat(usual.matches("right", encoded)).as(encoded).isTrue();
            assertThat(usual.matches("wrong", encoded)).as(encoded).isFalse();
        }
    }

    @Test
    void a_name_exists_in_every_spelling_that_tries_count_as_one() {
        var accounts = accounts();
        accounts.add(PERSON, "Ann.B", Set.of(), Set.of());
        assertThat(accounts.exist(SignInTries.plain(" ANN.b"))).isTrue();
        assertThat(accounts.exist("ann")).isFalse();
        assertThat(accounts.exist("manager")).as("without demo users").isFalse();
    }

    @Test
    void an_account_is_on_disk_under_its_name() throws IOException {
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withThreshold(Duration.ZERO);
            recording.start();
            accounts().add(PERSON, "ann", Set.of(), Set.of());
            recording.stop();
            var file = folder.resolve("forced.jfr");
            recording.dump(file);
            assertThat(RecordingFile.readAllEvents(file)).extracting(it -> it.getString("path"))
                .filteredOn(it -> it.startsWith(folder.toString())).hasSize(2).last().isEqualTo(folder.toString());
        }
    }

    @Test
    void who_has_no_passkey_yet_gives_way_to_the_next() {
        var accounts = accounts();
        accounts.add(PERSON, "ann", Set.of("administrator"), Set.of("*"));
        assertThat(accounts.areNone()).isTrue();
        accounts.add(OTHER, "bea", Set.of("administrator"), Set.of("*"));
        assertThat(accounts.of(PERSON)).isNull();
        accounts.hasPasskey(OTHER, true);
        assertThat(accounts.areNone()).isFalse();
        assertThat(accounts().of(OTHER)).as("after a restart").satisfies(it -> assertThat(it.passkey()).isTrue());
        accounts.hasPasskey(OTHER, false);
        assertThat(accounts().areNone()).as("without the last passkey nobody comes again").isTrue();
    }

    private Accounts accounts(User... users) {
        return new Accounts(new IssuerSettings(folder.resolve("key.json"), folder.resolve("accounts.json"),
            folder.resolve("setup.json"), null, null, false, List.of(users), List.of(), Duration.ofMinutes(10),
            Duration.ofDays(30)), passwords);
    }
}
