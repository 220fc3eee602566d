package coaching.query.kernel.shape;

import coaching.events.EffectiveAt;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// When something happened.
///
/// @param instant absent for a day whose time nobody wrote down
public record When(LocalDate date, @Nullable Instant instant, ZoneId zone) {

    public static When of(EffectiveAt at) {
        return new When(at.date(), at instanceof EffectiveAt.Moment moment ? moment.instant() : null, at.zone());
    }
}
