package coaching.command.kernel;

import coaching.command.admission.Admission;
import coaching.events.EffectiveAt;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Whom a command concerns. Checked before anything is decided: see [Admission].
///
/// @param programme absent when it concerns all of them
/// @param relationship an existing relationship of the programme, when the command is about one
/// @param about an enrolled participant, when the command is about one
/// @param by the participant who is said to act, when the command names one
/// @param at when they act: by then they must not have left; absent when the command itself knows what time matters
/// @param people whose records the command is about; none when it is not about who is who
public record Scope(@Nullable ProgrammeId programme, @Nullable RelationshipId relationship,
                    @Nullable ParticipantId about,
                    @Nullable ParticipantId by, @Nullable EffectiveAt at, Set<PersonId> people) {

    public Scope {
        people = Set.copyOf(people);
    }

    public static Scope ofAllProgrammes() {
        return new Scope(null, null, null, null, null, Set.of());
    }

    /// Of records of people, wherever they take part.
    public static Scope ofPeople(PersonId... people) {
        return new Scope(null, null, null, null, null, Stream.of(people).collect(toUnmodifiableSet()));
    }

    public static Scope of(ProgrammeId programme) {
        return new Scope(programme, null, null, null, null, Set.of());
    }

    public static Scope of(ProgrammeId programme, ParticipantId about) {
        return new Scope(programme, null, about, null, null, Set.of());
    }

    public static Scope of(ProgrammeId programme, RelationshipId relationship) {
        return new Scope(programme, relationship, null, null, null, Set.of());
    }

    public static Scope of(ProgrammeId programme, RelationshipId relationship, @Nullable ParticipantId by,
                           @Nullable EffectiveAt at) {
        return new Scope(programme, relationship, null, by, at, Set.of());
    }
}
