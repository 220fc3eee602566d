package coaching.command.text;

import coaching.command.access.Callers;
import coaching.command.people.CurrentVault;
import coaching.edge.problem.Refused;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;
import coaching.vault.text.Authorship.ByMember;
import coaching.vault.text.Place;
import coaching.vault.text.PrivateText;
import coaching.vault.text.Texts.Version;
import org.springframework.stereotype.Component;

import java.util.List;

/// Words in the vault, for the members of a relationship alone. For anybody else there is no such relationship, whatever
/// roles they have.
@Component
class MemberTexts {

    private final CurrentVault current;
    private final StoredTexts texts;

    MemberTexts(CurrentVault current, StoredTexts texts) {
        this.current = current;
        this.texts = texts;
    }

    /// @throws Refused if the caller is no member
    ByMember author(ProgrammeId programme, RelationshipId relationship) {
        var roster = current.get().roster();
        var caller = roster.standing(Callers.signedIn().person());
        var member = roster.memberOf(programme, relationship, caller).orElseThrow(Refused::notFound);
        return new ByMember(Place.ofMembers(programme, relationship), member, caller);
    }

    PrivateText own(ProgrammeId programme, RelationshipId relationship, TextId text, int version) {
        var by = author(programme, relationship);
        return texts.own(new Version(by.place(), by.author(), text, version));
    }

    List<PrivateText> read(ProgrammeId programme, RelationshipId relationship) {
        return texts.in(author(programme, relationship).place());
    }
}
