package coaching.query.kernel.question;

import coaching.analytics.metric.Question;
import coaching.analytics.metric.Window;
import coaching.events.Evidence;
import coaching.query.kernel.facts.Freshness;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/// What every answer says of itself: which facts it was computed from, and which question it answers.
///
/// @param asOfPosition every fact up to this position was considered
/// @param knownAt absent when everything known counts
/// @param window days before as-of that were looked at, absent for all
public record AnswerHeader(long asOfPosition, Instant asOf, LocalDate asOfDate, @Nullable Instant knownAt,
                           @Schema(allowableValues = {
                               "kept", "source"}) String clock,
                           Evidence minEvidence, @Nullable Integer window,
                           Freshness freshness) {

    static AnswerHeader of(Question question, ZoneId zone, long position, Freshness freshness) {
        return new AnswerHeader(position, question.asOf().last(), question.asOf().dateIn(zone),
            question.knownAt().equals(QueryParameters.EVERYTHING) ? null : question.knownAt(),
            question.clock().name().toLowerCase(Locale.ROOT), question.minEvidence(),
            question.window().equals(Window.ALL) ? null : question.window().days(), freshness);
    }
}
