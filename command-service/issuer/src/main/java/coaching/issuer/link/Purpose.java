package coaching.issuer.link;

import java.time.Duration;

/// What a link is for, and how long it is good.
public enum Purpose {

    INVITATION(Duration.ofDays(7)), SIGN_IN(Duration.ofMinutes(15));

    private final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }
}
