package coaching.query.kernel.question;

import coaching.analytics.history.AsOf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/// The days that trends are made of: the same whoever asks, so that trends compare and are computed once.
public final class Weeks {

    /// The last so many Sundays before a day, oldest first.
    public static List<AsOf> before(LocalDate day, ZoneId zone, int count) {
        var last = day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        return IntStream.range(0, count).mapToObj(i -> AsOf.day(last.minusWeeks(count - 1L - i), zone)).toList();
    }

    private Weeks() {}
}
