package coaching.command.note;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.command.note.CoordinatorNotes.Note;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;
import coaching.vault.text.Place;
import coaching.vault.text.PrivateText;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

@RestController
@RequestMapping("/api/programmes/{programme}")
class NoteController {

    private static final String ON_RELATIONSHIP = "/relationships/{relationship}/notes";
    private static final String ON_PARTICIPANT = "/participants/{participant}/notes";

    private final CoordinatorNotes notes;

    NoteController(CoordinatorNotes notes) {
        this.notes = notes;
    }

    /// @param digest SHA-256 of the ciphertext, in hexadecimal: what the fact about it carries
    record Stored(TextId text, int version, String digest) {

        static Stored of(PrivateText it) {
            return new Stored(it.text(), it.version(), it.digest());
        }
    }

    /// One version of a note.
    ///
    /// @param name of the author; null if none is known
    /// @param own whether the caller wrote it, and so writes its further versions
    /// @param words Markdown
    record ReadNote(TextId text, int version, PersonId author, @Nullable String name, boolean own, String words,
                    Instant writtenAt) {

        static ReadNote of(Note it) {
            var text = it.text();
            return new ReadNote(text.text(), text.version(), it.author(), it.name(), it.own(), text.words(),
                text.writtenAt());
        }

        @Override
        public String toString() {
            return "ReadNote[" + text + ", version " + version + "]";
        }
    }

    /// @param notes every version on record, in the order of writing
    record ReadNotes(List<ReadNote> notes) {}

    record Recording(@Nullable String at, @Nullable String zone) {}

    @Operation(summary = "What the coordinators noted down about a relationship; for coordinators alone")
    @GetMapping(ON_RELATIONSHIP)
    ResponseEntity<ReadNotes> onRelationship(@PathVariable ProgrammeId programme,
                                             @PathVariable RelationshipId relationship) {
        return read(Place.ofCoordinators(programme, relationship));
    }

    @Operation(summary = "What the coordinators noted down about a participant; for coordinators alone")
    @GetMapping(ON_PARTICIPANT)
    ResponseEntity<ReadNotes> onParticipant(@PathVariable ProgrammeId programme,
                                            @PathVariable ParticipantId participant) {
        return read(Place.ofCoordinators(programme, participant));
    }

    /// The same words again have the same digest. They are removed after a day unless a fact about them is recorded.
    @Operation(summary = "Puts a note on a relationship into the vault, before the fact about it is recorded")
    @PutMapping(path = ON_RELATIONSHIP + "/{note}", consumes = "text/markdown")
    ResponseEntity<Stored> storeOnRelationship(@PathVariable ProgrammeId programme,
                                               @PathVariable RelationshipId relationship, @PathVariable TextId note,
                                               @RequestParam int version,
                                               @RequestBody(required = false) byte @Nullable [] words) {
        return store(Place.ofCoordinators(programme, relationship), note, version, words);
    }

    /// The same words again have the same digest. They are removed after a day unless a fact about them is recorded.
    @Operation(summary = "Puts a note on a participant into the vault, before the fact about it is recorded")
    @PutMapping(path = ON_PARTICIPANT + "/{note}", consumes = "text/markdown")
    ResponseEntity<Stored> storeOnParticipant(@PathVariable ProgrammeId programme,
                                              @PathVariable ParticipantId participant, @PathVariable TextId note,
                                              @RequestParam int version,
                                              @RequestBody(required = false) byte @Nullable [] words) {
        return store(Place.ofCoordinators(programme, participant), note, version, words);
    }

    @Operation(summary = "Records that a coordinator noted down what is in the vault about a relationship")
    @PostMapping(ON_RELATIONSHIP + "/{note}/versions/{version}")
    ResponseEntity<Answer> recordOnRelationship(@PathVariable ProgrammeId programme,
                                                @PathVariable RelationshipId relationship, @PathVariable TextId note,
                                                @PathVariable int version, @RequestBody Recording body,
                                                CommandRequest request) {
        return record(Place.ofCoordinators(programme, relationship), note, version, body, request);
    }

    @Operation(summary = "Records that a coordinator noted down what is in the vault about a participant")
    @PostMapping(ON_PARTICIPANT + "/{note}/versions/{version}")
    ResponseEntity<Answer> recordOnParticipant(@PathVariable ProgrammeId programme,
                                               @PathVariable ParticipantId participant, @PathVariable TextId note,
                                               @PathVariable int version, @RequestBody Recording body,
                                               CommandRequest request) {
        return record(Place.ofCoordinators(programme, participant), note, version, body, request);
    }

    private ResponseEntity<ReadNotes> read(Place place) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new ReadNotes(notes.read(place).stream().map(ReadNote::of).toList()));
    }

    private ResponseEntity<Stored> store(Place place, TextId note, int version, byte @Nullable [] words) {
        var written = notes.write(place, note, version, words);
        return ResponseEntity.status(written.isNew() ? 201 : 200).cacheControl(CacheControl.noStore())
            .body(Stored.of(written.text()));
    }

    private ResponseEntity<Answer> record(Place place, TextId note, int version, Recording body,
                                          CommandRequest request) {
        var stored = notes.own(place, note, version);
        var answer = request.send(new WriteNote(place.programme(), place.about(), note, version, stored.by().person(),
            stored.digest(), request.dates().happened(body.at(), body.zone())));
        notes.recorded(stored);
        return answer;
    }
}
