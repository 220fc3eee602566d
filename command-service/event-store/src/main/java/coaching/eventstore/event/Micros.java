package coaching.eventstore.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants as whole microseconds since 1970: exact in the log, cheap to read, and the same in every time zone.
public final class Micros {

    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
    }

    private Micros() {}
}
