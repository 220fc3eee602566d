package coaching.command.text;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.events.TextEvent.Kind;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;
import coaching.vault.text.PrivateText;
import coaching.vault.text.Texts.Draft;
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
import java.util.UUID;

@RestController
@RequestMapping("/api/programmes/{programme}/relationships/{relationship}/texts")
class TextController {

    private final MemberTexts members;
    private final StoredTexts texts;

    TextController(MemberTexts members, StoredTexts texts) {
        this.members = members;
        this.texts = texts;
    }

    /// @param digest SHA-256 of the ciphertext, in hexadecimal: what the fact about it carries
    record Stored(TextId text, int version, String digest) {}

    /// One version of a text.
    ///
    /// @param about the action item, goal, session or relationship that it is about, by `kind`
    /// @param words Markdown
    record ReadText(TextId text, int version, ParticipantId author, Kind kind, UUID about, String words,
                    Instant writtenAt) {

        static ReadText of(PrivateText it) {
            return new ReadText(it.text(), it.version(), new ParticipantId(it.by().author()), it.kind(), it.about(),
                it.words(),
                it.writtenAt());
        }

        @Override
        public String toString() {
            return "ReadText[" + text + ", version " + version + "]";
        }
    }

    /// @param texts every version on record, in the order of writing
    record ReadTexts(List<ReadText> texts) {}

    record Recording(@Nullable String at, @Nullable String zone) {}

    @Operation(summary = "What the members wrote; for members alone")
    @GetMapping
    ResponseEntity<ReadTexts> read(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(
            new ReadTexts(members.read(programme, relationship).stream().map(ReadText::of).toList()));
    }

    /// The same words again have the same digest. They are removed after a day unless a fact about them is recorded.
    @Operation(summary = "Puts words into the vault, before the fact about them is recorded")
    @PutMapping(path = "/{text}", consumes = "text/markdown")
    ResponseEntity<Stored> store(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                 @PathVariable TextId text, @RequestParam int version, @RequestParam Kind kind,
                                 @RequestParam UUID about, @RequestBody(required = false) byte @Nullable [] words) {
        var author = members.author(programme, relationship);
        var written = texts.write(new Draft(author, text, version, kind, about, Words.of(words)));
        var stored = written.text();
        return ResponseEntity.status(written.isNew() ? 201 : 200).cacheControl(CacheControl.noStore())
            .body(new Stored(stored.text(), stored.version(), stored.digest()));
    }

    @Operation(summary = "Records that a member wrote what is in the vault")
    @PostMapping("/{text}/versions/{version}")
    ResponseEntity<Answer> record(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                  @PathVariable TextId text, @PathVariable int version, @RequestBody Recording body,
                                  CommandRequest request) {
        var stored = members.own(programme, relationship, text, version);
        var answer = request.send(new WriteText(programme, relationship, text, version, stored.kind(), stored.about(),
            new ParticipantId(stored.by().author()), stored.digest(),
            request.dates().happened(body.at(), body.zone())));
        texts.recorded(stored);
        return answer;
    }
}
