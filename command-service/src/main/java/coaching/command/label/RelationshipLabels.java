package coaching.command.label;

import coaching.command.access.Callers;
import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.command.kernel.Characters;
import coaching.command.kernel.Command;
import coaching.command.kernel.Refusal;
import coaching.command.kernel.Rejected;
import coaching.command.people.CurrentVault;
import coaching.edge.access.Caller;
import coaching.edge.problem.Refused;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Capability;
import coaching.vault.label.Label;
import coaching.vault.label.Labels.Place;
import coaching.vault.label.Labels.Saved;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import static coaching.command.label.LabelRefusal.CALLED_OTHERWISE;
import static coaching.command.label.LabelRefusal.EMPTY_LABEL;
import static coaching.command.label.LabelRefusal.LABEL_TAKEN;
import static coaching.command.label.LabelRefusal.MISLEADING_LABEL;

/// What relationships are called. A label is put into the vault before its relationship is proposed, so that no other one is
/// called so; the fact says nothing of it.
@Component
public class RelationshipLabels {

    private static final Logger LOG = LoggerFactory.getLogger(RelationshipLabels.class);

    private final CurrentVault current;
    private final Callers callers;
    private final InstantSource clock;

    RelationshipLabels(CurrentVault current, Callers callers, InstantSource clock) {
        this.current = current;
        this.callers = callers;
        this.clock = clock;
    }

    /// Sends a proposal. What would be refused anyway is refused before the vault is told or asked anything, by whomever it
    /// comes; what is refused in spite of that leaves the label to others.
    ///
    /// @param label null if the relationship is called nothing yet
    public ResponseEntity<Answer> send(Command<?, ?> proposal, Place place, @Nullable String label,
                                       CommandRequest request) {
        if (label == null || request.isAnswered()) {
            return request.send(proposal);
        }
        request.preview(proposal);
        var now = clock.instant();
        var isNew = done(current.get().labels().reserve(place, labelOf(label), now)).isNew();
        try {
            return request.send(proposal);
        } catch (Rejected | Refused e) {
            if (isNew && !isUndecided(e)) {
                release(place, now);
            }
            throw e;
        }
    }

    /// The proposal may be on record after all.
    private static boolean isUndecided(RuntimeException e) {
        return e instanceof Rejected rejected && rejected.refusal().description().kind() == Refusal.Kind.UNAVAILABLE;
    }

    /// If the vault cannot be told now, [UnusedLabels] will see to it.
    private void release(Place place, Instant reservedAt) {
        try {
            current.get().labels().release(place, reservedAt);
        } catch (RuntimeException e) {
            LOG.warn("The vault was not told that a relationship was not proposed: {}", e.toString());
        }
    }

    /// Of the relationships of a programme; absent if there is no vault.
    public Optional<Map<RelationshipId, String>> of(ProgrammeId programme) {
        return current.isConfigured() ? Optional.of(current.get().labels().of(programme)) : Optional.empty();
    }

    /// @param label null takes it away
    /// @throws Refused if the caller does not propose relationships of the programme, or there is no such relationship
    void change(Caller caller, Place place, @Nullable String label) {
        if (!callers.may(caller, Capability.PROPOSE_RELATIONSHIPS, place.programme())) {
            throw Refused.notFound();
        }
        var vault = current.get();
        if (!vault.roster().has(place.programme(), place.relationship())) {
            throw Refused.notFound();
        }
        if (label == null) {
            vault.labels().remove(place);
        } else {
            done(vault.labels().change(place, labelOf(label)));
        }
    }

    private static Saved.Done done(Saved saved) {
        return switch (saved) {
            case Saved.Done it -> it;
            case Saved.Taken _ -> throw new Rejected(LABEL_TAKEN);
            case Saved.Other _ -> throw new Rejected(CALLED_OTHERWISE);
        };
    }

    static Label labelOf(String text) {
        MISLEADING_LABEL.when(Characters.misleading(text));
        var words = Characters.stripped(text);
        EMPTY_LABEL.when(words.isEmpty());
        return new Label(words, Characters.normalised(words));
    }
}
