package coaching.issuer.limit;

import coaching.edge.limits.Throttle;

import java.time.InstantSource;

/// How often accounts are tried, each from one address and from all.
final class AccountTries {

    private static final double HERE = 10;
    private static final double EVERYWHERE = 30;
    private static final double UNDER_ATTACK_HERE = 2;
    private static final double MINUTE = 60;
    private static final double WAIT_EVERYWHERE = 10;
    private static final double WAIT_UNDER_ATTACK = 300;
    private static final int NONE = 0;

    private final Throttle here;
    private final Throttle everywhere;
    private final Throttle underAttackHere;

    AccountTries(InstantSource clock) {
        here = new Throttle(HERE / MINUTE, HERE, clock);
        everywhere = new Throttle(1 / WAIT_EVERYWHERE, EVERYWHERE, clock);
        underAttackHere = new Throttle(1 / WAIT_UNDER_ATTACK, UNDER_ATTACK_HERE, clock);
    }

    long wait(String from, String account) {
        var place = account + " " + from;
        if (!here.admits(place)) {
            return here.secondsUntilAdmitted(place);
        }
        if (!everywhere.admits(account) && !underAttackHere.admits(place)) {
            return Math.min(everywhere.secondsUntilAdmitted(account), underAttackHere.secondsUntilAdmitted(place));
        }
        return NONE;
    }

    void succeeded(String from, String account) {
        here.forget(account + " " + from);
        underAttackHere.forget(account + " " + from);
        everywhere.giveBack(account);
    }
}
