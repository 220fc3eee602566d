package coaching.query.signin;

import coaching.query.kernel.access.LimitSettings;
import coaching.query.kernel.access.Throttle;

import java.time.InstantSource;
import java.util.Locale;

/// Makes guessing passwords slow, from one address and from many, and locks nobody out: whatever others try elsewhere, an address keeps
/// a few tries of its own at every account.
final class SignInTries {

    private static final double OF_ONE_ACCOUNT_HERE = 10;
    private static final double OF_ONE_ACCOUNT_EVERYWHERE = 30;
    private static final double OF_ONE_UNDER_ATTACK_HERE = 2;
    private static final double MINUTE = 60;
    private static final double WAIT_EVERYWHERE = 10;
    private static final double WAIT_UNDER_ATTACK = 300;
    private static final int LONGEST_NAME = 100;
    private static final int NONE = 0;

    private final Throttle address;
    private final Throttle accountHere;
    private final Throttle accountEverywhere;
    private final Throttle underAttackHere;

    SignInTries(LimitSettings limits, InstantSource clock) {
        address = new Throttle(limits.signInsPerMinute() / MINUTE, limits.signInsPerMinute(), clock);
        accountHere = new Throttle(OF_ONE_ACCOUNT_HERE / MINUTE, OF_ONE_ACCOUNT_HERE, clock);
        accountEverywhere = new Throttle(1 / WAIT_EVERYWHERE, OF_ONE_ACCOUNT_EVERYWHERE, clock);
        underAttackHere = new Throttle(1 / WAIT_UNDER_ATTACK, OF_ONE_UNDER_ATTACK_HERE, clock);
    }

    /// Of one who names no account.
    long wait(String from) {
        return address.admits(from) ? NONE : address.secondsUntilAdmitted(from);
    }

    /// How many seconds to wait before the next try; none when this one may go on.
    long wait(String from, String name) {
        var account = account(name);
        var here = account + " " + from;
        var wait = wait(from);
        if (wait > NONE) {
            return wait;
        }
        if (!accountHere.admits(here)) {
            return accountHere.secondsUntilAdmitted(here);
        }
        if (!accountEverywhere.admits(account) && !underAttackHere.admits(here)) {
            return Math.min(accountEverywhere.secondsUntilAdmitted(account),
                underAttackHere.secondsUntilAdmitted(here));
        }
        return NONE;
    }

    /// Who knows the password does not guess.
    void succeeded(String from, String name) {
        var account = account(name);
        address.giveBack(from);
        accountHere.forget(account + " " + from);
        underAttackHere.forget(account + " " + from);
        accountEverywhere.giveBack(account);
    }

    private static String account(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
