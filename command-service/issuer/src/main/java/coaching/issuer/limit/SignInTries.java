package coaching.issuer.limit;

import coaching.edge.limits.Throttle;

import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Predicate;

/// Makes guessing passwords slow, from one address and from many, and locks nobody out: whatever others try elsewhere, an address keeps
/// a few tries of its own at every account.
public final class SignInTries {

    private static final double MINUTE = 60;
    private static final int LONGEST_NAME = 100;
    private static final int NONE = 0;

    private final Throttle address;
    private final Predicate<String> exists;
    private final AccountTries known;

    /// Apart from the others: memory is bounded, and names can be invented without end.
    private final AccountTries invented;

    /// @param exists of an account by its [#plain] name
    public SignInTries(IssuerRates limits, InstantSource clock, Predicate<String> exists) {
        this.exists = exists;
        address = new Throttle(limits.signInsPerMinute() / MINUTE, limits.signInsPerMinute(), clock);
        known = new AccountTries(clock);
        invented = new AccountTries(clock);
    }

    /// Of one who names no account.
    long wait(String from) {
        return address.admits(from) ? NONE : address.secondsUntilAdmitted(from);
    }

    /// How many seconds to wait before the next try; none when this one may go on.
    public long wait(String from, String name) {
        var account = plain(name);
        var wait = wait(from);
        return wait > NONE ? wait : of(account).wait(from, account);
    }

    /// Who knows the password does not guess.
    public void succeeded(String from, String name) {
        var account = plain(name);
        address.giveBack(from);
        of(account).succeeded(from, account);
    }

    private AccountTries of(String account) {
        return exists.test(account) ? known : invented;
    }

    /// Spellings of one name are one account.
    public static String plain(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
