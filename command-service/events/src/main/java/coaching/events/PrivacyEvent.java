package coaching.events;

import coaching.events.id.PersonId;

/// What people know of how their data is used. What somebody has read stays read: these facts are neither replaced nor
/// corrected.
public sealed interface PrivacyEvent extends CoachingEvent {

    PersonId person();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    /// Somebody has read the privacy notice of their organisation. The notice itself is not in the log.
    ///
    /// @param version counts from 1; versions are never edited
    /// @param digest SHA-256 of the notice in all its languages, in hexadecimal
    record PrivacyNoticeAccepted(PersonId person, int version, String digest, EffectiveAt at) implements PrivacyEvent {}
}
