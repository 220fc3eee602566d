package coaching.command.history;

import coaching.command.dates.Dates;
import coaching.command.kernel.Rejected;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import static coaching.command.history.HistoryRefusal.ALREADY_HELD;
import static coaching.command.history.HistoryRefusal.ATTENDEE_NOT_A_MEMBER;
import static coaching.command.history.HistoryRefusal.COUNT_OUT_OF_RANGE;
import static coaching.command.history.HistoryRefusal.HELD_IN_THE_FUTURE;
import static coaching.command.history.HistoryRefusal.LIKELY_THE_SAME;
import static coaching.command.history.HistoryRefusal.OVERLAPS_ANOTHER_SESSION;
import static coaching.command.history.HistoryRefusal.SESSION_CANCELLED;
import static java.util.Objects.requireNonNull;

/// What it takes for a session to have been held, whether a member says so or a file.
///
/// @param by the member who says so; absent when a source does
/// @param start when it really began
/// @param another whether the sender says that this is another meeting than the one it resembles
/// @param now when this is said; nothing held can lie after it
public record HeldMeeting(ProgrammeId programme, RelationshipId relationship, SessionId session,
                          @Nullable ParticipantId by,
                          EffectiveAt start, @Nullable Integer minutes, Attendance attendance, boolean another,
                          Instant now) {

    private static final int LARGEST_COUNT = 10_000;

    /// Recorded on the booking it resembles, unless it is another meeting or was booked itself.
    ///
    /// @throws Rejected if it cannot have been, as far as is known
    public SessionHeld checked(Lifecycle lifecycle, Meetings meetings) {
        lifecycle.requireOpen();
        var meeting = meetings.meeting(session);
        requireNotHeld(meeting);
        requireNotCancelled(meeting, session);
        requireValues(lifecycle);
        lifecycle.requireMeeting(start, "start");
        var span = new Span(start, minutesKnown(meeting));
        requireNew(span, meetings);
        var booking = another || meeting.plan() != null
            ? Optional.<SessionId>empty()
            : meetings.bookedLike(span, session);
        requireFree(booking.map(it -> new Span(start, minutesKnown(meetings.meeting(it)))).orElse(span), booking,
            meetings);
        return new SessionHeld(programme, relationship, booking.orElse(session), by, minutes, attendance, start);
    }

    /// @throws Rejected if it was called off, with the way to take that back
    public static void requireNotCancelled(Meeting meeting, SessionId session) {
        if (meeting.cancelled()) {
            throw new Rejected(SESSION_CANCELLED, null, SESSION_CANCELLED.description().sentence(),
                Map.of("session", session.toString(), "way", "reinstatements"));
        }
    }

    private void requireNotHeld(Meeting meeting) {
        if (meeting.held() != null) {
            throw new Rejected(ALREADY_HELD, null, ALREADY_HELD.description().sentence(),
                Map.of("session", session.toString(), "way", "attestations"));
        }
    }

    private void requireNew(Span span, Meetings meetings) {
        var same = another ? Optional.<SessionId>empty() : meetings.heldLike(span, session);
        if (same.isPresent()) {
            throw new Rejected(LIKELY_THE_SAME, "start", LIKELY_THE_SAME.description().sentence(),
                Map.of("session", same.get().toString(), "way", "attestations"));
        }
    }

    /// Whoever says that it is another meeting is believed where the two can have been one after the other.
    private void requireFree(Span span, Optional<SessionId> booking, Meetings meetings) {
        var others = meetings.overlapping(span, session).entrySet().stream()
            .filter(it -> !booking.equals(Optional.of(it.getKey())))
            .filter(it -> !another || !span.canBeBeside(requireNonNull(it.getValue().taken()))).findFirst();
        if (others.isPresent()) {
            throw new Rejected(OVERLAPS_ANOTHER_SESSION, "start", OVERLAPS_ANOTHER_SESSION.description().sentence(),
                Map.of("session", others.get().getKey().toString()));
        }
    }

    private void requireValues(Lifecycle lifecycle) {
        HELD_IN_THE_FUTURE.when(start.earliest().isAfter(now.plus(Dates.SKEW)));
        Span.requireMinutes(minutes);
        ATTENDEE_NOT_A_MEMBER.when(!lifecycle.members().containsAll(attendance.members()));
        var count = attendance.count();
        var least = Math.max(1, attendance.members().size());
        COUNT_OUT_OF_RANGE.when(count != null && (count < least || count > LARGEST_COUNT));
    }

    private @Nullable Integer minutesKnown(Meeting meeting) {
        var plan = meeting.plan();
        return minutes == null && plan != null ? Integer.valueOf(plan.minutes()) : minutes;
    }
}
