package coaching.command.text;

import coaching.command.history.IdUse;
import coaching.command.history.Lifecycle;
import coaching.command.history.Meeting;
import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.ActionItemEvent;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.TextEvent;
import coaching.events.TextEvent.Kind;
import coaching.events.TextEvent.TextWritten;
import coaching.events.id.ActionItemId;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.events.id.TextId;

import java.util.List;
import java.util.UUID;

import static coaching.command.text.TextRefusal.ABOUT_SOMETHING_ELSE;
import static coaching.command.text.TextRefusal.NOT_THE_AUTHOR;
import static coaching.command.text.TextRefusal.UNKNOWN_SUBJECT;

/// Records that a member wrote something, whose words are in the vault already. The same version again changes nothing.
///
/// @param about the action item, goal, session or relationship that it is about, by `kind`
/// @param digest SHA-256 of the ciphertext, in hexadecimal
record WriteText(ProgrammeId programme, RelationshipId relationship, TextId text, int version, Kind kind, UUID about,
                 ParticipantId by, String digest,
                 EffectiveAt at) implements RelationshipBound<WriteText.Context, TextEvent> {

    /// @param versions in the order of the chronology
    /// @param subjectKnown whether there is what it is about
    record Context(Lifecycle lifecycle, IdUse use, List<Fact> versions, boolean subjectKnown) {}

    @Override
    public Context source(Past past) {
        return new Context(past.of(Lifecycle.of(relationship)), past.of(IdUse.of(TextEvent.class, text)),
            past.of(Boundary.ofStanding(TextEvent.class, List::copyOf, relationship, text)), isSubjectKnown(past));
    }

    private boolean isSubjectKnown(Past past) {
        return switch (kind.about()) {
            case RELATIONSHIP -> about.equals(relationship.value());
            case SESSION -> !past.of(Meeting.of(relationship, new SessionId(about))).unknown();
            case GOAL -> past.of(Boundary.of(GoalSet.class, false, (_, _) -> true, relationship, new GoalId(about)));
            case ACTION_ITEM -> past.of(Boundary.of(ActionItemEvent.class, false, (_, _) -> true, relationship,
                new ActionItemId(about)));
            case PROGRAMME, PARTICIPANT, PERSON, TEXT -> false;
        };
    }

    @Override
    public List<TextEvent> decide(Context context) {
        context.lifecycle().requireOpen();
        context.use().requireOnlyIn(relationship);
        context.lifecycle().requireOwner(by);
        UNKNOWN_SUBJECT.when(!context.subjectKnown());
        for (var fact : context.versions()) {
            var earlier = (TextWritten) fact.event();
            NOT_THE_AUTHOR.when(!earlier.by().equals(by));
            ABOUT_SOMETHING_ELSE.when(earlier.kind() != kind || !earlier.about().equals(about));
        }
        var versions = new Versions(context.versions().stream().map(WriteText::onRecord).toList());
        return versions.has(version, digest) ? List.of()
            : List.of(new TextWritten(programme, relationship, text, version, kind, about, by, digest,
                versions.next(at)));
    }

    private static Versions.OnRecord onRecord(Fact fact) {
        var written = (TextWritten) fact.event();
        return new Versions.OnRecord(written.version(), written.digest(), fact);
    }
}
