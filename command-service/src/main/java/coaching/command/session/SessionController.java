package coaching.command.session;

import coaching.command.history.HeldMeeting;
import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.CancelReason;
import coaching.events.SessionEvent.Purpose;
import coaching.events.SessionEvent.Witness;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;

import static java.util.Objects.requireNonNullElse;

@RestController
@RequestMapping("/api/programmes/{programme}/relationships/{relationship}/sessions/{session}")
class SessionController {

    record Booking(String start, int minutes, Purpose purpose, @Nullable String at, @Nullable String zone) {}

    record Move(String start, int minutes, @Nullable String at, @Nullable String zone) {}

    record Cancellation(@Nullable ParticipantId by, CancelReason reason, @Nullable String at, @Nullable String zone) {}

    /// @param start when it really began
    /// @param another whether this is another meeting than the one on record that it resembles
    /// @param at accepted as everywhere, and not needed: a session was held when it started
    record Held(@Nullable ParticipantId by, String start, @Nullable Integer minutes, @Nullable Present attendance,
                @Nullable Boolean another, @Nullable String at, @Nullable String zone) {}

    /// @param count people present, if counted
    /// @param members those known to have been there
    record Present(@Nullable Integer count, @Nullable Set<ParticipantId> members) {

        Attendance attendance() {
            return new Attendance(count, requireNonNullElse(members, Set.of()));
        }
    }

    record Word(ParticipantId by, boolean tookPlace, @Nullable Integer focus, @Nullable String at,
                @Nullable String zone) {}

    record Reinstatement(@Nullable ParticipantId by, @Nullable String at, @Nullable String zone) {}

    record Absence(ParticipantId by, @Nullable String at, @Nullable String zone) {}

    record Sighting(Witness witness, @Nullable String at, @Nullable String zone) {}

    @PutMapping
    ResponseEntity<Answer> schedule(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                    @PathVariable SessionId session, @RequestBody Booking body,
                                    CommandRequest request) {
        var dates = request.dates();
        return request.send(new ScheduleSession(programme, relationship, session,
            dates.planned(body.start(), body.zone(), "start"), body.minutes(), body.purpose(),
            dates.happened(body.at(), body.zone())));
    }

    @PostMapping("/reschedule")
    ResponseEntity<Answer> reschedule(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                      @PathVariable SessionId session, @RequestBody Move body, CommandRequest request) {
        var dates = request.dates();
        return request.send(new RescheduleSession(programme, relationship, session,
            dates.planned(body.start(), body.zone(), "start"), body.minutes(), dates.happened(body.at(), body.zone())));
    }

    @PostMapping("/cancel")
    ResponseEntity<Answer> cancel(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                  @PathVariable SessionId session, @RequestBody Cancellation body,
                                  CommandRequest request) {
        return request.send(new CancelSession(programme, relationship, session, body.by(), body.reason(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/reinstatements")
    ResponseEntity<Answer> reinstate(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                     @PathVariable SessionId session, @RequestBody Reinstatement body,
                                     CommandRequest request) {
        return request.send(new ReinstateSession(programme, relationship, session, body.by(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/held")
    ResponseEntity<Answer> hold(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                @PathVariable SessionId session, @RequestBody Held body, CommandRequest request) {
        var dates = request.dates();
        var attendance = body.attendance() == null ? Attendance.UNKNOWN : body.attendance().attendance();
        return request.send(new RecordSessionHeld(new HeldMeeting(programme, relationship, session, body.by(),
            dates.planned(body.start(), body.zone(), "start"), body.minutes(), attendance,
            Boolean.TRUE.equals(body.another()), dates.now())));
    }

    @PostMapping("/attestations")
    ResponseEntity<Answer> attest(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                  @PathVariable SessionId session, @RequestBody Word body, CommandRequest request) {
        return request
            .send(new AttestSession(programme, relationship, session, body.by(), body.tookPlace(), body.focus(),
                request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/absences")
    ResponseEntity<Answer> stateAbsence(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                        @PathVariable SessionId session, @RequestBody Absence body,
                                        CommandRequest request) {
        return request.send(new StateAbsence(programme, relationship, session, body.by(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/corroborations")
    ResponseEntity<Answer> corroborate(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                       @PathVariable SessionId session, @RequestBody Sighting body,
                                       CommandRequest request) {
        return request.send(new CorroborateSession(programme, relationship, session, body.witness(),
            request.dates().happened(body.at(), body.zone())));
    }
}
