package coaching.command.invitation;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How far somebody is on their way in.
///
/// @param at when the invitation was sent or given up; of one on its way, when it was asked for; absent without one
/// @param until when its link ends, if it is good now
record Invited(ParticipantId participant, PersonId person, State state, @Nullable Instant at,
               @Nullable Instant until) {

    enum State {

        /// They have signed in once, or can without a link.
        ARRIVED,

        /// Somebody else invites them: who grants roles, or who looks after all programmes they take part in.
        NOT_YOURS,

        NO_ADDRESS,

        NOT_INVITED,

        /// The mail is not sent yet.
        ON_ITS_WAY,

        INVITED,

        /// The link in it is good no more.
        EXPIRED,

        /// The mail server will never take anything for this address.
        BOUNCED,

        /// It could not be sent for another reason.
        FAILED
    }
}
