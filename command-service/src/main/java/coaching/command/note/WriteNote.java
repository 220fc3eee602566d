package coaching.command.note;

import coaching.command.admission.Records;
import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.command.text.Versions;
import coaching.events.EffectiveAt;
import coaching.events.NoteEvent;
import coaching.events.NoteEvent.NoteOnParticipantWritten;
import coaching.events.NoteEvent.NoteOnRelationshipWritten;
import coaching.events.Subject;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;

import java.util.List;
import java.util.Set;

import static coaching.command.text.TextRefusal.ABOUT_SOMETHING_ELSE;
import static coaching.command.text.TextRefusal.NOT_THE_AUTHOR;

/// Records that a coordinator noted something down, also after the closing; the words are in the vault already. The same version
/// again changes nothing.
///
/// @param about a relationship or a participant of the programme
/// @param digest SHA-256 of the ciphertext, in hexadecimal
record WriteNote(ProgrammeId programme, Subject about, TextId note, int version, PersonId by, String digest,
                 EffectiveAt at) implements Command<WriteNote.Context, NoteEvent> {

    /// @param author all records of the coordinator
    /// @param versions wherever this note is, in the order of the log
    record Context(Set<PersonId> author, List<Fact> versions) {}

    @Override
    public Scope scope() {
        return isOnRelationship()
            ? Scope.of(programme, new RelationshipId(about.id()))
            : Scope.of(programme, new ParticipantId(about.id()));
    }

    @Override
    public Context source(Past past) {
        return new Context(Records.of(by, past), past.of(Boundary.ofFacts(NoteEvent.class, List::copyOf, note)));
    }

    @Override
    public List<NoteEvent> decide(Context context) {
        for (var fact : context.versions()) {
            var earlier = (NoteEvent) fact.event();
            ABOUT_SOMETHING_ELSE.when(!earlier.about().equals(about));
            NOT_THE_AUTHOR.when(!context.author().contains(earlier.by()));
        }
        var versions = new Versions(context.versions().stream().map(WriteNote::onRecord).toList());
        return versions.has(version, digest) ? List.of() : List.of(written(versions.next(at)));
    }

    private static Versions.OnRecord onRecord(Fact fact) {
        var written = (NoteEvent) fact.event();
        return new Versions.OnRecord(written.version(), written.digest(), fact);
    }

    private NoteEvent written(EffectiveAt when) {
        return isOnRelationship()
            ? new NoteOnRelationshipWritten(programme, new RelationshipId(about.id()), note, version, by, digest, when)
            : new NoteOnParticipantWritten(programme, new ParticipantId(about.id()), note, version, by, digest, when);
    }

    private boolean isOnRelationship() {
        return about.type() == Subject.Type.RELATIONSHIP;
    }
}
