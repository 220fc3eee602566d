package coaching.command.note;

import coaching.command.access.Callers;
import coaching.command.people.CurrentVault;
import coaching.command.text.StoredTexts;
import coaching.command.text.Words;
import coaching.edge.problem.Refused;
import coaching.events.TextEvent.Kind;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;
import coaching.events.role.Capability;
import coaching.vault.Vault;
import coaching.vault.text.Authorship.ByCoordinator;
import coaching.vault.text.Place;
import coaching.vault.text.PrivateText;
import coaching.vault.text.Texts.Draft;
import coaching.vault.text.Texts.Version;
import coaching.vault.text.Texts.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/// Words in the vault, for the coordinators of a programme alone. For anybody else there is no such relationship or
/// participant, whatever other roles they have.
@Component
class CoordinatorNotes {

    private final CurrentVault current;
    private final Callers callers;
    private final StoredTexts texts;

    CoordinatorNotes(CurrentVault current, Callers callers, StoredTexts texts) {
        this.current = current;
        this.callers = callers;
        this.texts = texts;
    }

    /// @param author whose record stands for all of theirs
    /// @param name null if none is known
    /// @param own whether the caller wrote it
    record Note(PrivateText text, PersonId author, @Nullable String name, boolean own) {}

    /// Every version on record, in the order of writing.
    List<Note> read(Place place) {
        var caller = author(place).person();
        var vault = current.get();
        var notes = texts.in(place);
        var authors = notes.stream().map(it -> it.by().person()).distinct()
            .collect(toMap(identity(), vault.roster()::standing));
        var names = vault.names().of(Set.copyOf(authors.values()));
        return notes.stream().map(it -> {
            var author = requireNonNull(authors.get(it.by().person()));
            var name = names.get(author);
            return new Note(it, author, name == null ? null : name.text(), author.equals(caller));
        }).toList();
    }

    Written.Done write(Place place, TextId note, int version, byte @Nullable [] words) {
        return texts.write(new Draft(author(place), note, version, Kind.NOTE, place.about().id(), Words.of(words)));
    }

    PrivateText own(Place place, TextId note, int version) {
        return texts.own(new Version(place, author(place).author(), note, version));
    }

    void recorded(PrivateText it) {
        texts.recorded(it);
    }

    /// @throws Refused if the caller does not coordinate the programme, or it has no such relationship or participant
    private ByCoordinator author(Place place) {
        var caller = Callers.signedIn();
        if (!callers.may(caller, Capability.KEEP_NOTES, place.programme())) {
            throw Refused.notFound();
        }
        var vault = current.get();
        if (!isThere(place, vault)) {
            throw Refused.notFound();
        }
        return new ByCoordinator(place, vault.roster().standing(caller.person()));
    }

    private static boolean isThere(Place place, Vault vault) {
        return switch (place.about().type()) {
            case RELATIONSHIP -> vault.roster().has(place.programme(), new RelationshipId(place.about().id()));
            case PARTICIPANT ->
                vault.roster().find(place.programme(), new ParticipantId(place.about().id())).isPresent();
            case PROGRAMME, PERSON, SESSION, GOAL, ACTION_ITEM, TEXT -> false;
        };
    }
}
