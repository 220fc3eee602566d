package coaching.issuer;

import coaching.issuer.account.Accounts;
import coaching.issuer.database.IssuerDatabaseSettings;
import coaching.issuer.limit.SignInTries;
import coaching.issuer.settings.IssuerSettings;
import coaching.issuer.settings.IssuerSettings.User;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.vault.database.VaultDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountsTest {

    private static final String PERSON = "6f1d3c1e-7d0a-4c35-9d61-1b2f3a4c5d6e";

    private static final String OTHER = "7a2e4d2f-8e1b-4d46-8e72-2c304b5d6e7f";

    /// As two versions wrote it: the first knew of no passkeys.
    private static final String EARLIER = """
        [ {
          "person" : "%s",
          "name" : "ann",
          "password" : "{noop}nine-blue-herons",
          "roles" : [ "administrator", "coordinator" ],
          "programmes" : [ "*" ]
        }, {
          "person" : "%s",
          "name" : "bea",
          "password" : "",
          "passkey" : true,
          "roles" : [ "administrator" ],
          "programmes" : [ "*" ]
        } ]""".formatted(PERSON, OTHER);

    @TempDir
    private Path folder;

    private final VaultDatabase database = fresh();
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

    private static VaultDatabase fresh() {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        return new IssuerDatabaseSettings(database.jdbcUrl(), database.user(), database.password()).open();
    }

    @AfterEach
    void close() {
        database.close();
    }

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
    void what_an_earlier_version_left_in_a_file_is_moved_once() throws IOException {
        leave(EARLIER);
        var accounts = accounts();
        assertThat(accounts.loadUserByUsername("ann")).satisfies(it -> {
            assertThat(it.person()).isEqualTo(PERSON);
            assertThat(it.roles()).containsExactlyInAnyOrder("administrator", "coordinator");
            assertThat(it.programmes()).containsExactly("*");
            assertThat(usual.matches("nine-blue-herons", it.password())).isTrue();
        });
        assertThat(accounts.of(OTHER)).satisfies(it -> {
            assertThat(it.name()).isEqualTo("bea");
            assertThat(it.passkey()).isTrue();
        });
        assertThat(file()).doesNotExist();
        assertThat(folder.resolve("accounts.json.moved")).hasContent(EARLIER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("accounts.json.moved"))))
            .as("hashes of passwords are in it").isEqualTo("rw-------");
        accounts().hasPasskey(OTHER, false);
        assertThat(accounts().of(OTHER)).as("not moved anew").satisfies(it -> assertThat(it.passkey()).isFalse());
    }

    @Test
    void who_is_moved_half_way_is_moved_by_the_next_start() throws IOException {
        leave(EARLIER);
        accounts().hasPasskey(PERSON, true);
        Files.move(folder.resolve("accounts.json.moved"), file());
        assertThat(accounts().of(PERSON)).as("what changed since stays")
            .satisfies(it -> assertThat(it.passkey()).isTrue());
        assertThat(rows()).as("nobody twice").isEqualTo(2);
        assertThat(file()).doesNotExist();
    }

    @Test
    void where_the_database_fails_the_file_stays_for_the_next_start() throws IOException {
        leave(EARLIER);
        database.client().sql("ALTER TABLE account ADD CHECK (name <> 'bea')").update();
        assertThatThrownBy(this::accounts).isInstanceOf(DataAccessException.class);
        assertThat(rows()).as("all or none").isZero();
        assertThat(file()).hasContent(EARLIER);
        database.client().sql("ALTER TABLE account DROP CONSTRAINT account_name_check").update();
        assertThat(accounts().of(OTHER)).isNotNull();
    }

    @Test
    void a_file_that_cannot_be_read_stops_the_start_and_stays() throws IOException {
        leave("[{");
        assertThatThrownBy(this::accounts).hasMessageContaining("accounts.json");
        assertThat(file()).hasContent("[{");
    }

    private Path file() {
        return folder.resolve("accounts.json");
    }

    private void leave(String accounts) throws IOException {
        Files.writeString(file(), accounts);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
    }

    private int rows() {
        return database.client().sql("SELECT count(*) FROM account").query(Integer.class).single();
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
            Duration.ofDays(30)), database, passwords);
    }
}
