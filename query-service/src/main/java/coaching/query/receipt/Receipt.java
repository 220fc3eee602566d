package coaching.query.receipt;

import coaching.analytics.metric.Measured;
import coaching.events.Evidence;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.query.kernel.figure.Disclosure;
import coaching.query.kernel.figure.Figure;
import coaching.query.kernel.question.AnswerHeader;
import coaching.query.kernel.question.QueryContext;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// @param question exactly what was asked, to ask it again
/// @param context what set up the facts that were counted, corrected them or was left out; with it the number can be
///     computed again
/// @param eventsTotal how many events the number rests on; absent when the number itself is withheld
record Receipt(@JsonUnwrapped AnswerHeader answered, ProgrammeId programme, @Nullable RelationshipId relationship,
               String metric, int version, String name, String unit, @Nullable String definition, String formula,
               @Nullable Double value, @Nullable Double numerator, @Nullable Double denominator,
               @Nullable Integer people, boolean suppressed, List<Figure.LeftOut> exclusions,
               boolean exclusionsWithheld,
               List<Figure.Detail> details, List<Events.Line> events, @Nullable Integer eventsTotal,
               @Nullable Integer eventsWithheld, List<Events.Line> context, @Nullable Integer contextTotal,
               Question question) {

    record Question(Instant asOf, @Nullable Instant knownAt,
                    @Schema(allowableValues = {
                        "kept", "source"}) String clock,
                    @Nullable Integer window,
                    Evidence minEvidence, int policyVersion) {

        static Question of(QueryContext query) {
            var asked = query.answered();
            return new Question(asked.asOf(), asked.knownAt(), asked.clock(), asked.window(), asked.minEvidence(),
                query.policy().version());
        }
    }

    static Receipt of(QueryContext query, @Nullable RelationshipId relationship, Disclosure disclosure,
                      Measured measured,
                      Events events, Events context) {
        var figure = disclosure.figure(measured, query.question());
        var shown = !figure.suppressed();
        return new Receipt(query.answered(), query.facts().id(), relationship, figure.id(), figure.version(),
            figure.name(), figure.unit(), figure.definition(), measured.metric().formula(), figure.value(),
            figure.numerator(), figure.denominator(), figure.people(), figure.suppressed(), figure.exclusions(),
            figure.exclusionsWithheld(), figure.details(), events.page(), shown ? events.total() : null,
            shown ? events.withheld() : null,
            context.page(), shown ? context.total() : null,
            Question.of(query));
    }
}
