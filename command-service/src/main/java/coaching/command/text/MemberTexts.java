package coaching.command.text;

import coaching.command.access.Callers;
import coaching.command.people.CurrentVault;
import coaching.edge.problem.Refused;
import coaching.events.TextEvent.Kind;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;
import coaching.vault.Vault;
import coaching.vault.text.PrivateText;
import coaching.vault.text.Texts.Draft;
import coaching.vault.text.Texts.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Words in the vault, for the members of a relationship alone. For anybody else there is no such relationship, whatever
/// roles they have.
@Component
class MemberTexts {

    private static final int MOST_VERSIONS = 2_000;
    private static final long MOST_BYTES = 5_000_000;
    private static final int MOST_OF_ONE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(MemberTexts.class);

    private final CurrentVault current;
    private final InstantSource clock;

    MemberTexts(CurrentVault current, InstantSource clock) {
        this.current = current;
        this.clock = clock;
    }

    Written.Done write(ProgrammeId programme, RelationshipId relationship, TextId text, int version, Kind kind,
                       UUID about, String words) {
        var vault = current.get();
        var author = member(vault, programme, relationship);
        if (version < 1 || version > MOST_OF_ONE) {
            throw Refused.because(TextRule.VERSION_OUT_OF_RANGE, "version", "A version is 1 to 1,000.");
        }
        var size = vault.texts().size(relationship);
        if (size.versions() >= MOST_VERSIONS || size.bytes() >= MOST_BYTES) {
            throw Refused.because(TextRule.TOO_MANY_TEXTS, null,
                "The members of one relationship write at most 2,000 versions of texts, and at most 5 MB.");
        }
        var draft = new Draft(programme, relationship, text, version, author, caller(vault), kind, about, words);
        return switch (vault.texts().write(draft, clock.instant())) {
            case Written.Done done -> done;
            case Written.Taken _ -> throw Refused.because(TextRule.VERSION_WRITTEN, "version",
                "This version is there already, with other words or about something else.");
        };
    }

    /// What the caller wrote. It is kept for a day more.
    PrivateText own(ProgrammeId programme, RelationshipId relationship, TextId text, int version) {
        var vault = current.get();
        var author = member(vault, programme, relationship);
        return vault.texts().touch(relationship, author, text, version, clock.instant())
            .orElseThrow(Refused::notFound);
    }

    /// The fact is on record already: if the vault cannot be told now, [UnrecordedTexts] will.
    void recorded(PrivateText it) {
        try {
            current.get().texts().recorded(it.relationship(), it.author(), it.text(), it.version());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The vault was not told that a text is on record: {}", e.toString());
        }
    }

    List<PrivateText> read(ProgrammeId programme, RelationshipId relationship) {
        var vault = current.get();
        member(vault, programme, relationship);
        return vault.texts().recorded(relationship);
    }

    private static ParticipantId member(Vault vault, ProgrammeId programme, RelationshipId relationship) {
        return vault.roster().memberOf(programme, relationship, caller(vault)).orElseThrow(Refused::notFound);
    }

    private static PersonId caller(Vault vault) {
        return vault.roster().standing(Callers.signedIn().person());
    }
}
