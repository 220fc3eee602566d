package coaching.events;

import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// The life of one session. A session may be held without ever having been scheduled.
public sealed interface SessionEvent extends RelationshipFact {

    SessionId session();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    /// @param start when it is to begin; `at` is when it was put into the calendar
    /// @param minutes planned length
    record SessionScheduled(ProgrammeId programme, RelationshipId relationship, SessionId session, EffectiveAt start,
                            int minutes, Purpose purpose, EffectiveAt at) implements SessionEvent {}

    record SessionRescheduled(ProgrammeId programme, RelationshipId relationship, SessionId session, EffectiveAt start,
                              int minutes, EffectiveAt at) implements SessionEvent {}

    record SessionCancelled(ProgrammeId programme, RelationshipId relationship, SessionId session,
                            @Nullable ParticipantId by, CancelReason reason, EffectiveAt at) implements SessionEvent {}

    /// A cancelled session is in the calendar again, as it was booked last.
    ///
    /// @param by the member who reinstated it, absent when no member did
    record SessionReinstated(ProgrammeId programme, RelationshipId relationship, SessionId session,
                             @Nullable ParticipantId by, EffectiveAt at) implements SessionEvent {}

    /// Somebody, or a source such as minutes, says the session took place. `at` is its start.
    ///
    /// @param by the member who says so, absent when no member does
    /// @param minutes how long it took, if known
    /// @param attendance how many were there and which members, as far as known
    record SessionHeld(ProgrammeId programme, RelationshipId relationship, SessionId session,
                       @Nullable ParticipantId by,
                       @Nullable Integer minutes, Attendance attendance, EffectiveAt at) implements SessionEvent {}

    /// A member's own word, the last one counts: it took place, or it did not.
    ///
    /// @param focus how attentive the other side was, 1 to 5, if the member cares to say
    record SessionAttested(ProgrammeId programme, RelationshipId relationship, SessionId session, ParticipantId by,
                           boolean tookPlace, @Nullable Integer focus, EffectiveAt at) implements SessionEvent {}

    /// A member was not there, and so has no word on whether it took place: an earlier one of theirs is taken back.
    record SessionAbsenceStated(ProgrammeId programme, RelationshipId relationship, SessionId session,
                                ParticipantId by, EffectiveAt at) implements SessionEvent {}

    /// An independent source agrees that it took place.
    record SessionCorroborated(ProgrammeId programme, RelationshipId relationship, SessionId session, Witness witness,
                               EffectiveAt at) implements SessionEvent {}

    /// @param count people present, if the source counted them
    /// @param members those of the relationship known to have been there
    record Attendance(@Nullable Integer count, Set<ParticipantId> members) {

        public static final Attendance UNKNOWN = new Attendance(null, Set.of());

        public Attendance {
            members = Set.copyOf(members);
        }
    }

    enum Purpose { REFLECT, BUILD_SKILLS, SHARE_IDEAS, TEACH, RESEARCH, SOLVE_PROBLEMS, OTHER }

    enum CancelReason { CONFLICT, ILLNESS, HOLIDAY, FORGOTTEN, OTHER }

    enum Witness { CALENDAR, ATTENDANCE_IMPORT }
}
