package coaching.command.text;

import coaching.command.people.CurrentVault;
import coaching.edge.problem.Refused;
import coaching.vault.text.Place;
import coaching.vault.text.PrivateText;
import coaching.vault.text.Texts.Draft;
import coaching.vault.text.Texts.Version;
import coaching.vault.text.Texts.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.InstantSource;
import java.util.List;

/// Words in the vault, within limits. Whoever asks has found out before that the caller may.
@Component
public class StoredTexts {

    private static final int MOST_VERSIONS = 2_000;
    private static final long MOST_BYTES = 5_000_000;
    private static final int MOST_OF_ONE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(StoredTexts.class);

    private final CurrentVault current;
    private final InstantSource clock;

    StoredTexts(CurrentVault current, InstantSource clock) {
        this.current = current;
        this.clock = clock;
    }

    public Written.Done write(Draft draft) {
        var texts = current.get().texts();
        if (draft.version() < 1 || draft.version() > MOST_OF_ONE) {
            throw Refused.because(TextRule.VERSION_OUT_OF_RANGE, "version", "A version is 1 to 1,000.");
        }
        var size = texts.size(draft.by().place());
        if (size.versions() >= MOST_VERSIONS || size.bytes() >= MOST_BYTES) {
            throw Refused.because(TextRule.TOO_MANY_TEXTS, null,
                "In one place there are at most 2,000 versions of texts, and at most 5 MB: what the members of a "
                    + "relationship write, or what coordinators note down about one relationship or participant.");
        }
        return switch (texts.write(draft, clock.instant())) {
            case Written.Done done -> done;
            case Written.Taken _ -> throw Refused.because(TextRule.VERSION_WRITTEN, "version",
                "This version is there already, with other words or about something else.");
        };
    }

    /// What an author wrote. It is kept for a day more.
    public PrivateText own(Version version) {
        return current.get().texts().touch(version, clock.instant()).orElseThrow(Refused::notFound);
    }

    /// The fact is on record already: if the vault cannot be told now, [UnrecordedTexts] will.
    public void recorded(PrivateText it) {
        try {
            current.get().texts().recorded(it.id());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The vault was not told that a text is on record: {}", e.toString());
        }
    }

    public List<PrivateText> in(Place place) {
        return current.get().texts().recorded(place);
    }
}
