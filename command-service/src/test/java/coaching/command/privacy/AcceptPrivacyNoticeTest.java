package coaching.command.privacy;

import coaching.events.EffectiveAt;
import coaching.events.PersonEvent.PersonMerged;
import coaching.events.PrivacyEvent.PrivacyNoticeAccepted;
import coaching.events.id.PersonId;
import org.junit.jupiter.api.Test;

import static coaching.command.kernel.Facts.moment;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;

class AcceptPrivacyNoticeTest {

    static final EffectiveAt NINE = moment("2026-01-05T09:00:00Z");
    static final EffectiveAt TEN = moment("2026-01-05T10:00:00Z");
    static final PersonId ANN = new PersonId(uuid("ann"));
    static final PersonId ANNE = new PersonId(uuid("ann's other record"));

    @Test
    void who_has_read_the_notice_has_so_on_record() {
        given().when(accept(ANN, 1, NINE)).then(accepted(ANN, 1, NINE));
    }

    @Test
    void the_same_version_again_changes_nothing_and_another_one_is_recorded() {
        given(accepted(ANN, 1, NINE)).when(accept(ANN, 1, TEN)).thenNothing();
        given(accepted(ANN, 1, NINE)).when(accept(ANN, 2, TEN)).then(accepted(ANN, 2, TEN));
    }

    @Test
    void somebody_else_has_not_read_it_and_the_same_person_by_another_record_has() {
        given(accepted(ANNE, 1, NINE)).when(accept(ANN, 1, TEN)).then(accepted(ANN, 1, TEN));
        given(accepted(ANNE, 1, NINE), new PersonMerged(ANNE, ANN, NINE)).when(accept(ANN, 1, TEN)).thenNothing();
    }

    static AcceptPrivacyNotice accept(PersonId person, int version, EffectiveAt at) {
        return new AcceptPrivacyNotice(person, version, "digest", at);
    }

    static PrivacyNoticeAccepted accepted(PersonId person, int version, EffectiveAt at) {
        return new PrivacyNoticeAccepted(person, version, "digest", at);
    }
}
