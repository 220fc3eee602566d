package coaching.query.signin;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

/// The people who sign in here.
final class Accounts implements UserDetailsService {

    private static final Map<String, Set<String>> DEMO_ROLES = Map.of(
        "manager", Set.of("programme-manager"),
        "coordinator", Set.of("coordinator"),
        "auditor", Set.of("auditor"),
        "operator", Set.of("operator"),
        "participant", Set.of());

    private final Map<String, Account> byName;

    Accounts(IssuerSettings settings, PasswordEncoder passwords) {
        var configured = settings.users().stream().map(Accounts::account);
        var demo = settings.demoUsers() ? demo(passwords) : Stream.<Account>of();
        byName = Stream.concat(configured, demo).collect(toUnmodifiableMap(Account::name, identity()));
    }

    @Override
    public Account loadUserByUsername(String name) {
        var account = byName.get(name);
        if (account == null) {
            throw new UsernameNotFoundException("unknown");
        }
        return account;
    }

    private static Account account(IssuerSettings.User user) {
        return new Account(user.person(), user.name(), user.password(), user.roles(), user.programmes());
    }

    private static Stream<Account> demo(PasswordEncoder passwords) {
        return DEMO_ROLES.entrySet().stream().map(it -> new Account(demoPerson(it.getKey()), it.getKey(),
            passwords.encode("kept-" + it.getKey()), it.getValue(), Set.of("*")));
    }

    /// Always the same, so that demo data can say which participant the demo user is.
    private static String demoPerson(String name) {
        return UUID.nameUUIDFromBytes(("kept-demo-user/" + name).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
