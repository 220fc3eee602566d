package coaching.command.revelation;

import coaching.events.EffectiveAt;
import coaching.events.RevelationEvent.NamesRevealed;
import coaching.events.RevelationEvent.RevealReason;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import org.junit.jupiter.api.Test;

import java.time.Instant;

import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.moment;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.events.RevelationEvent.RevealReason.COMPLAINT;
import static coaching.events.RevelationEvent.RevealReason.LEGAL_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

class RevealNamesTest {

    static final EffectiveAt NINE = moment("2026-01-05T09:00:00Z");
    static final EffectiveAt HALF_PAST = moment("2026-01-05T09:30:00Z");
    static final EffectiveAt TEN = moment("2026-01-05T10:00:00Z");
    static final PersonId AUDITOR = new PersonId(uuid("an auditor"));
    static final PersonId ANOTHER = new PersonId(uuid("another auditor"));
    static final ProgrammeId ELSEWHERE = new ProgrammeId(uuid("another programme"));

    @Test
    void names_are_shown_for_a_reason_which_is_on_record() {
        given().when(reveal(COMPLAINT, NINE)).then(revealed(COMPLAINT, NINE));
    }

    @Test
    void while_they_are_shown_the_same_reason_changes_nothing_and_another_is_recorded() {
        given(revealed(COMPLAINT, NINE)).when(reveal(COMPLAINT, HALF_PAST)).thenNothing();
        given(revealed(COMPLAINT, NINE)).when(reveal(LEGAL_REQUEST, HALF_PAST))
            .then(revealed(LEGAL_REQUEST, HALF_PAST));
        given(revealed(COMPLAINT, NINE)).when(reveal(COMPLAINT, TEN)).then(revealed(COMPLAINT, TEN));
    }

    @Test
    void they_are_shown_for_an_hour() {
        var shown = given(revealed(COMPLAINT, NINE)).of(Revelations.of(PROGRAMME, AUDITOR));
        assertThat(shown.until(NINE.latest())).hasValue(TEN.latest());
        assertThat(shown.until(Instant.parse("2026-01-05T09:59:59.999999Z"))).hasValue(TEN.latest());
        assertThat(shown.until(TEN.latest())).isEmpty();
    }

    @Test
    void the_last_hour_to_end_counts() {
        var past = given(revealed(COMPLAINT, HALF_PAST), revealed(LEGAL_REQUEST, NINE));
        assertThat(past.of(Revelations.of(PROGRAMME, AUDITOR)).until(TEN.latest()))
            .hasValue(Instant.parse("2026-01-05T10:30:00Z"));
    }

    @Test
    void they_are_shown_to_nobody_else_and_in_no_other_programme() {
        var past = given(revealed(COMPLAINT, NINE));
        assertThat(past.of(Revelations.of(PROGRAMME, ANOTHER)).until(HALF_PAST.latest())).isEmpty();
        assertThat(past.of(Revelations.of(ELSEWHERE, AUDITOR)).until(HALF_PAST.latest())).isEmpty();
        past.when(new RevealNames(PROGRAMME, ANOTHER, COMPLAINT, HALF_PAST))
            .then(new NamesRevealed(PROGRAMME, ANOTHER, COMPLAINT, HALF_PAST));
    }

    private static RevealNames reveal(RevealReason reason, EffectiveAt at) {
        return new RevealNames(PROGRAMME, AUDITOR, reason, at);
    }

    private static NamesRevealed revealed(RevealReason reason, EffectiveAt at) {
        return new NamesRevealed(PROGRAMME, AUDITOR, reason, at);
    }
}
