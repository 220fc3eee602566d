package coaching.command.people;

import coaching.command.access.Callers;
import coaching.command.people.Directory.View;
import coaching.edge.access.Caller;
import coaching.edge.problem.Refused;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.vault.person.Names;
import coaching.vault.person.People.Saved;
import coaching.vault.person.Person;
import coaching.vault.roster.Roster.Participant;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

@RestController
class PeopleController {

    private static final int LONGEST_SEARCH = 100;
    private static final int MOST_FOUND = 50;
    private static final int MOST_IDS = 1_000;

    private final Directory directory;
    private final InstantSource clock;

    PeopleController(Directory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// One of the people of a programme, as the caller may know them.
    ///
    /// @param person null where only the pseudonym is shown
    /// @param name null where none is known, or only the pseudonym is shown
    /// @param pseudonym of "Participant 12": the same for everybody, for ever
    record KnownPerson(ParticipantId participant, @Nullable PersonId person, @Nullable String name, int pseudonym) {

        static KnownPerson of(Participant it, View view) {
            return new KnownPerson(it.id(), view.named().contains(it.person()) ? it.person() : null,
                view.nameOf(it).map(name -> name.text()).orElse(null), it.pseudonym());
        }

        @Override
        public String toString() {
            return "KnownPerson[" + participant + "]";
        }
    }

    /// What a relationship is called.
    record KnownLabel(RelationshipId relationship, String label) {

        @Override
        public String toString() {
            return "KnownLabel[" + relationship + "]";
        }
    }

    /// @param people in no order
    /// @param labels of the relationships whose members' names the caller may see; one that is called nothing is left out.
    ///     Empty where only some people were asked for
    /// @param revealedUntil from when on the caller sees pseudonyms again; null where names are not shown for a while only
    record KnownPeople(List<KnownPerson> people, List<KnownLabel> labels, @Nullable Instant revealedUntil) {

        static KnownPeople of(Stream<Participant> people, Map<RelationshipId, String> labels, View view) {
            return new KnownPeople(people.map(it -> KnownPerson.of(it, view)).toList(),
                labels.entrySet().stream().map(it -> new KnownLabel(it.getKey(), it.getValue())).toList(),
                view.revealedUntil());
        }
    }

    record Lookup(List<ParticipantId> participants) {}

    /// What is known of a person.
    ///
    /// @param name null if nothing is known yet
    /// @param version to be sent with a change; 0 if nothing is known yet
    record PersonAnswer(PersonId person, @Nullable String name, @Nullable String email, @Nullable String language,
                        @Nullable String zone, int version) {

        static PersonAnswer of(Person it) {
            var email = it.email();
            var zone = it.zone();
            return new PersonAnswer(it.id(), it.name(), email == null ? null : email.text(), it.language(),
                zone == null ? null : zone.getId(), it.version());
        }

        static PersonAnswer unknown(PersonId person) {
            return new PersonAnswer(person, null, null, null, null, 0);
        }

        @Override
        public String toString() {
            return "PersonAnswer[" + person + "]";
        }
    }

    /// Everybody in the programme whom the caller may know of.
    ///
    /// @param search a part of a name; then at most 50 people are answered
    @Operation(summary = "Names of the people of a programme, and labels of its relationships")
    @GetMapping("/api/programmes/{programme}/people")
    @Nullable
    ResponseEntity<KnownPeople> people(@PathVariable ProgrammeId programme,
                                       @RequestParam @Nullable String search, ServletWebRequest request) {
        var caller = Callers.signedIn();
        var view = directory.view(caller, programme, clock.instant());
        if (search == null && request.checkNotModified(tag(view, caller))) {
            return null;
        }
        return search == null ? fresh(view.people().stream(), directory.labels(caller, programme, view), view)
            : fresh(view.people().stream().filter(named(view, search)).limit(MOST_FOUND), Map.of(), view);
    }

    /// Those of these ids whom the caller may know of; the others are left out.
    @Operation(summary = "Names of some people of a programme")
    @PostMapping("/api/programmes/{programme}/people/lookups")
    ResponseEntity<KnownPeople> lookup(@PathVariable ProgrammeId programme, @RequestBody Lookup body) {
        if (body.participants().size() > MOST_IDS) {
            throw Refused.because(PeopleRule.TOO_MANY_IDS, "participants",
                "At most 1,000 people are looked up at once.");
        }
        var view = directory.view(Callers.signedIn(), programme, clock.instant());
        return fresh(Directory.only(view, body.participants()).stream(), Map.of(), view);
    }

    @Operation(summary = "What is known of a participant")
    @GetMapping("/api/programmes/{programme}/participants/{participant}/person")
    ResponseEntity<PersonAnswer> read(@PathVariable ProgrammeId programme, @PathVariable ParticipantId participant) {
        var caller = Callers.signedIn();
        var person = directory.person(caller, programme, participant);
        return answer(person, directory.find(caller, person));
    }

    @Operation(summary = "Says who a participant is")
    @PutMapping("/api/programmes/{programme}/participants/{participant}/person")
    ResponseEntity<PersonAnswer> write(@PathVariable ProgrammeId programme, @PathVariable ParticipantId participant,
                                       @RequestBody PersonDetails body) {
        var caller = Callers.signedIn();
        var person = directory.person(caller, programme, participant);
        return answer(directory.save(caller, person, body.details(), body.version()));
    }

    @Operation(summary = "What is known of oneself")
    @GetMapping("/api/people/me")
    ResponseEntity<PersonAnswer> me() {
        var me = directory.self(Callers.signedIn());
        return answer(me, directory.find(me));
    }

    @Operation(summary = "Says who one is")
    @PutMapping("/api/people/me")
    ResponseEntity<PersonAnswer> writeMe(@RequestBody OwnDetails body) {
        var me = directory.self(Callers.signedIn());
        var email = directory.find(me).map(Person::email).orElse(null);
        return answer(directory.saveOwn(me, body.details(email), body.version()));
    }

    private static ResponseEntity<PersonAnswer> answer(PersonId id, Optional<Person> known) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(known.map(PersonAnswer::of).orElseGet(() -> PersonAnswer.unknown(id)));
    }

    private static ResponseEntity<PersonAnswer> answer(Saved saved) {
        return switch (saved) {
            case Saved.Done(var now, var isNew) ->
                ResponseEntity.status(isNew ? 201 : 200).cacheControl(CacheControl.noStore())
                    .body(PersonAnswer.of(now));
            case Saved.Outdated _ -> throw Refused.because(PeopleRule.CHANGED_MEANWHILE, "version",
                "Somebody has changed it meanwhile. Read it again.");
            case Saved.TheirsToSay _ -> throw Refused.because(PeopleRule.THEIRS_TO_SAY, null,
                "This person has said themselves who they are. Only they change it.");
            case Saved.AddressTaken _ ->
                throw Refused.because(PeopleRule.ADDRESS_TAKEN, "email", "This address is another person's.");
        };
    }

    private static Predicate<Participant> named(View view, String search) {
        if (search.length() > LONGEST_SEARCH) {
            throw Refused.because(PeopleRule.SEARCH_TOO_LONG, "search", "At most 100 characters are searched for.");
        }
        var part = Names.folded(search);
        return it -> view.nameOf(it).filter(name -> name.has(part)).isPresent();
    }

    /// The caller's own: a browser keeps it, nobody between does. What is shown for a while only is not kept at all.
    private static ResponseEntity<KnownPeople> fresh(Stream<Participant> people, Map<RelationshipId, String> labels,
                                                     View view) {
        var caching = view.revealedUntil() == null ? CacheControl.noCache().cachePrivate() : CacheControl.noStore();
        return ResponseEntity.ok().cacheControl(caching).body(KnownPeople.of(people, labels, view));
    }

    /// Roles may change, and names be shown for a while, without any change of people.
    private static String tag(View view, Caller caller) {
        return "\"" + view.change() + "-" + view.people().size() + "-" + view.named().size() + "-" + view.everybody()
            + "-"
            + caller.person()
            + (view.revealedUntil() == null ? "" : "-" + view.revealedUntil().toEpochMilli()) + "\"";
    }
}
