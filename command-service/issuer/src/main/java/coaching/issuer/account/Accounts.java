package coaching.issuer.account;

import coaching.events.id.PersonId;
import coaching.issuer.limit.SignInTries;
import coaching.issuer.settings.IssuerSettings;
import coaching.vault.database.VaultDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// The people who sign in here.
public final class Accounts implements UserDetailsService {

    private static final Map<String, Set<String>> DEMO_ROLES = Map.of(
        "administrator", Set.of("administrator"),
        "manager", Set.of("programme-manager"),
        "coordinator", Set.of("coordinator"),
        "auditor", Set.of("auditor"),
        "operator", Set.of("operator"),
        "participant", Set.of(),
        "partner", Set.of());

    private final Map<String, Account> configured;
    private final AccountRows added;
    private final Map<String, Account> demo = new ConcurrentHashMap<>();
    private final boolean demoUsers;
    private final PasswordEncoder passwords;

    /// Those that an earlier version left in a file are moved into the database first.
    public Accounts(IssuerSettings settings, VaultDatabase database, PasswordEncoder passwords) {
        this.configured = settings.users().stream().map(Accounts::account)
            .collect(toUnmodifiableMap(Account::name, identity()));
        this.added = new AccountRows(database);
        new AccountFile(settings.accounts()).moveInto(added);
        this.demoUsers = settings.demoUsers();
        this.passwords = passwords;
    }

    @Override
    public Account loadUserByUsername(String name) {
        var account = named(name);
        if (account != null && account.hasPassword()) {
            return account;
        }
        var roles = demoUsers ? DEMO_ROLES.get(name) : null;
        if (roles == null) {
            throw new UsernameNotFoundException("unknown");
        }
        return demo.computeIfAbsent(name, _ -> demo(name, roles));
    }

    /// Of the one who has this name, if anybody has.
    @Nullable
    public String person(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var account = named(name);
        return account != null ? account.person()
            : demoUsers && DEMO_ROLES.containsKey(name) ? demoPerson(name) : null;
    }

    private @Nullable Account named(String name) {
        return configured.containsKey(name) ? configured.get(name) : added.named(name).orElse(null);
    }

    /// The account of a person, if there is one here.
    @Nullable
    public Account of(String person) {
        return Stream.of(configured, demo).flatMap(it -> it.values().stream())
            .filter(it -> it.person().equals(person)).findFirst()
            .or(() -> added.of(person)).orElse(null);
    }

    private Stream<Account> lasting() {
        return Stream.concat(configured.values().stream(), added.all().stream());
    }

    /// Those of these people who have an account here.
    public Set<PersonId> among(Collection<PersonId> people) {
        var known = Stream.concat(lasting(), demo.values().stream()).map(Account::person).collect(toUnmodifiableSet());
        return people.stream().filter(it -> known.contains(it.toString())).collect(toUnmodifiableSet());
    }

    /// Whether anybody signs in with a password.
    public boolean havePasswords() {
        return demoUsers || lasting().anyMatch(Account::hasPassword);
    }

    /// Of people who can come again, not of the demo.
    public boolean areNone() {
        return configured.isEmpty() && added.all().stream().noneMatch(Account::isFinished);
    }

    /// Whether somebody has a name that [SignInTries] takes for this one.
    public boolean exist(String plain) {
        return Stream.concat(lasting().map(Account::name), demoUsers ? DEMO_ROLES.keySet().stream() : Stream.of())
            .anyMatch(name -> SignInTries.plain(name).equals(plain));
    }

    public boolean isTaken(String name) {
        return named(name) != null || DEMO_ROLES.containsKey(name);
    }

    /// In place of those that nobody can come back to. Its person signs in with a passkey, once there is one.
    public Account add(String person, String name, Set<String> roles, Set<String> programmes) {
        var account = new Account(person, name, "", false, roles, programmes);
        added.add(account);
        return account;
    }

    /// Whether the person can come again by a passkey.
    public void hasPasskey(String person, boolean has) {
        added.hasPasskey(person, has);
    }

    private static Account account(IssuerSettings.User user) {
        return new Account(user.person(), user.name(), user.password(), false, user.roles(), user.programmes());
    }

    /// Made when somebody first signs in as this user: a password takes long to encode, which five of them would add to every start.
    private Account demo(String name, Set<String> roles) {
        return new Account(demoPerson(name), name, passwords.encode("kept-" + name), false, roles, Set.of("*"));
    }

    /// Always the same, so that demo data can say which participant the demo user is.
    private static String demoPerson(String name) {
        return UUID.nameUUIDFromBytes(("kept-demo-user/" + name).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
