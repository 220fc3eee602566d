package coaching.command.kernel;

import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import org.jspecify.annotations.Nullable;

/// Whom a command concerns. Checked before anything is decided: see [Admission].
///
/// @param relationship an existing relationship of the programme, when the command is about one
/// @param about an enrolled participant, when the command is about one
/// @param by the participant who is said to act, when the command names one
/// @param at when they act: by then they must not have left; absent when the command itself knows what time matters
public record Scope(ProgrammeId programme, @Nullable RelationshipId relationship, @Nullable ParticipantId about,
                    @Nullable ParticipantId by, @Nullable EffectiveAt at) {

    public static Scope of(ProgrammeId programme) {
        return new Scope(programme, null, null, null, null);
    }

    public static Scope of(ProgrammeId programme, ParticipantId about) {
        return new Scope(programme, null, about, null, null);
    }

    public static Scope of(ProgrammeId programme, RelationshipId relationship) {
        return new Scope(programme, relationship, null, null, null);
    }

    public static Scope of(ProgrammeId programme, RelationshipId relationship, @Nullable ParticipantId by,
                           @Nullable EffectiveAt at) {
        return new Scope(programme, relationship, null, by, at);
    }
}
