package coaching.command.relationship;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.command.label.RelationshipLabels;
import coaching.events.EffectiveAt;
import coaching.events.Member;
import coaching.events.Protocol;
import coaching.events.RelationshipEvent.CloseReason;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.PauseReason;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.vault.label.Labels.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/programmes/{programme}/relationships/{relationship}")
class RelationshipController {

    private final RelationshipLabels labels;

    RelationshipController(RelationshipLabels labels) {
        this.labels = labels;
    }

    /// @param label kept in the vault, apart from the fact
    record Proposal(@Nullable String label, List<Member> members, @Nullable String at, @Nullable String zone) {

        @Override
        public String toString() {
            return "Proposal";
        }
    }

    /// @param zone of the slot and of `at`; the programme's when absent
    record ProtocolProposal(int version, Protocol.Medium medium, int intervalDays, int toleranceDays,
                            @Nullable String slot,
                            int minutes, Protocol.IfMissed ifMissed, ParticipantId by, @Nullable String at,
                            @Nullable String zone) {}

    record Word(ParticipantId by, @Nullable String at, @Nullable String zone) {}

    record Acceptance(ParticipantId by, int agreementVersion, @Nullable String at, @Nullable String zone) {}

    record Pause(PauseReason reason, @Nullable String at, @Nullable String zone) {}

    record Resumption(@Nullable String at, @Nullable String zone) {}

    record Closure(Outcome outcome, CloseReason reason, @Nullable String at, @Nullable String zone) {}

    @PutMapping
    ResponseEntity<Answer> propose(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                   @RequestBody Proposal body, CommandRequest request) {
        var command = new ProposeRelationship(programme, relationship, body.members(),
            request.dates().happened(body.at(), body.zone()));
        return labels.send(command, new Place(programme, relationship), body.label(), request);
    }

    @PostMapping("/expectations")
    ResponseEntity<Answer> expect(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                  @RequestBody Word body, CommandRequest request) {
        return request.send(new StateExpectation(programme, relationship, body.by(), at(body, request)));
    }

    @PostMapping("/protocols")
    ResponseEntity<Answer> proposeProtocol(@PathVariable ProgrammeId programme,
                                           @PathVariable RelationshipId relationship,
                                           @RequestBody ProtocolProposal body, CommandRequest request) {
        var protocol = new Protocol(body.medium(), body.intervalDays(), body.toleranceDays(), body.slot(),
            request.dates().zoneOf(body.zone(), "zone"), body.minutes(), body.ifMissed());
        return request.send(new ProposeProtocol(programme, relationship, body.version(), protocol, body.by(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/protocols/{version}/agreements")
    ResponseEntity<Answer> agree(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                 @PathVariable int version, @RequestBody Word body, CommandRequest request) {
        return request.send(new AgreeProtocol(programme, relationship, version, body.by(), at(body, request)));
    }

    @PostMapping("/acceptances")
    ResponseEntity<Answer> accept(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                  @RequestBody Acceptance body, CommandRequest request) {
        return request.send(new AcceptRelationship(programme, relationship, body.by(), body.agreementVersion(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/declines")
    ResponseEntity<Answer> decline(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                   @RequestBody Word body, CommandRequest request) {
        return request.send(new DeclineRelationship(programme, relationship, body.by(), at(body, request)));
    }

    @PostMapping("/pauses")
    ResponseEntity<Answer> pause(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                 @RequestBody Pause body, CommandRequest request) {
        return request.send(new PauseRelationship(programme, relationship, body.reason(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/resumptions")
    ResponseEntity<Answer> resume(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                  @RequestBody Resumption body, CommandRequest request) {
        return request.send(new ResumeRelationship(programme, relationship,
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/closure")
    ResponseEntity<Answer> close(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                 @RequestBody Closure body, CommandRequest request) {
        return request.send(new CloseRelationship(programme, relationship, body.outcome(), body.reason(),
            request.dates().happened(body.at(), body.zone())));
    }

    private static EffectiveAt at(Word body, CommandRequest request) {
        return request.dates().happened(body.at(), body.zone());
    }
}
