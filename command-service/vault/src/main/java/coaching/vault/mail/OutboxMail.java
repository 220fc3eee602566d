package coaching.vault.mail;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// A mail as the outbox has it.
///
/// @param programme as whose it is sent; as the installation's when absent
/// @param tries so far, the one under way among them
/// @param due when it is tried next, or was tried last
/// @param failure of the last try
/// @param askedAt when it was asked for, or an operator asked for it anew
public record OutboxMail(UUID id, PersonId person, @Nullable ProgrammeId programme, MailKind kind, State state,
                         int tries, Instant due, @Nullable MailFailure failure, Instant askedAt) {

    static final String COLUMNS = "mail, person, programme, kind, state, tries, due, failure, asked_at";

    public enum State { WAITING, SENT, DEAD }

    static OutboxMail of(ResultSet row) throws SQLException {
        var programme = row.getObject("programme", UUID.class);
        return new OutboxMail(row.getObject("mail", UUID.class), new PersonId(row.getObject("person", UUID.class)),
            programme == null ? null : new ProgrammeId(programme), MailKind.valueOf(row.getString("kind")),
            State.valueOf(row.getString("state")), row.getInt("tries"), instant(row, "due"),
            Optional.ofNullable(row.getString("failure")).map(MailFailure::valueOf).orElse(null),
            instant(row, "asked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
