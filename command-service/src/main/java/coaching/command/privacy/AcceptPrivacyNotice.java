package coaching.command.privacy;

import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.PrivacyEvent;
import coaching.events.PrivacyEvent.PrivacyNoticeAccepted;
import coaching.events.id.PersonId;

import java.util.List;

/// Says that somebody has read a version of the privacy notice. Of what they have read already it changes nothing.
record AcceptPrivacyNotice(PersonId person, int version, String digest,
                           EffectiveAt at) implements Command<AcceptedNotices, PrivacyEvent> {

    @Override
    public Scope scope() {
        return Scope.ofPeople(person);
    }

    @Override
    public AcceptedNotices source(Past past) {
        return AcceptedNotices.of(person, past);
    }

    @Override
    public List<PrivacyEvent> decide(AcceptedNotices state) {
        return state.has(version) ? List.of() : List.of(new PrivacyNoticeAccepted(person, version, digest, at));
    }
}
