package coaching.vault.mail;

import coaching.vault.mail.OutboxMail.State;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// What became of an invitation.
///
/// @param failure why it was given up, or of the last try
/// @param at when it was sent or given up; of one that waits, when it was asked for
public record SentInvitation(State state, @Nullable MailFailure failure, Instant at) {

    static SentInvitation of(ResultSet row) throws SQLException {
        return new SentInvitation(State.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("failure")).map(MailFailure::valueOf).orElse(null),
            row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
