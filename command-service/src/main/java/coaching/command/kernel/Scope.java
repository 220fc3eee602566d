package coaching.command.kernel;

import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import org.jspecify.annotations.Nullable;

/// Whom a command concerns. Checked before anything is decided: see [Admission].
///
/// @param relationship an existing relationship of the programme, when the command is about one
/// @param about an enrolled participant, when the command is about one
/// @param by the participant who is said to act, when the command names one
public record Scope(ProgrammeId programme, @Nullable RelationshipId relationship, @Nullable ParticipantId about,
                    @Nullable ParticipantId by) {

    public static Scope of(ProgrammeId programme) {
        return new Scope(programme, null, null, null);
    }

    public static Scope of(ProgrammeId programme, ParticipantId about) {
        return new Scope(programme, null, about, null);
    }

    public static Scope of(ProgrammeId programme, RelationshipId relationship) {
        return new Scope(programme, relationship, null, null);
    }

    public static Scope of(ProgrammeId programme, RelationshipId relationship, @Nullable ParticipantId by) {
        return new Scope(programme, relationship, null, by);
    }
}
