package coaching.command.peopleimport;

import coaching.command.access.Callers;
import coaching.command.csv.Finding;
import coaching.edge.access.Caller;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.vault.Vault;
import coaching.vault.person.Details;
import coaching.vault.person.ManyPeople.Change;
import coaching.vault.person.ManyPeople.Known;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static coaching.command.peopleimport.PeopleImportRefusal.STAYS_AS_KNOWN;

/// Holds rows against what is known of the people who have their addresses. Of who takes no part in the programme nothing
/// is told and nothing changed: whether anybody has an address elsewhere makes no difference to what is answered.
final class RowJudge {

    private final Vault vault;
    private final Callers callers;
    private final Caller caller;
    private final ProgrammeId programme;
    private final Map<ProgrammeId, Boolean> lookedAfter = new HashMap<>();

    RowJudge(Vault vault, Callers callers, Caller caller, ProgrammeId programme) {
        this.vault = vault;
        this.callers = callers;
        this.caller = caller;
        this.programme = programme;
    }

    List<Judged> judge(List<PersonRow.Complete> rows) {
        var known = vault.manyPeople().find(rows.stream().map(PersonRow.Complete::email).toList());
        var programmes = programmesOf(known.values().stream().map(it -> it.person().id()).toList());
        return rows.stream().map(row -> {
            var who = known.get(row.email());
            var theirs = who == null ? Set.<ProgrammeId>of() : programmes.getOrDefault(who.person().id(), Set.of());
            return who == null || !theirs.contains(programme) ? Judged.isNew(row, who) : judge(row, who, theirs);
        }).toList();
    }

    Map<PersonId, Set<ProgrammeId>> programmesOf(Collection<PersonId> people) {
        return vault.roster().programmesOf(people);
    }

    /// Whether they take part in no programme that is not the caller's to look after.
    boolean looksAfterAllOf(Set<ProgrammeId> programmes) {
        return programmes.stream().allMatch(it -> lookedAfter.computeIfAbsent(it,
            one -> callers.may(caller, Capability.MANAGE_PEOPLE, one)));
    }

    private Judged judge(PersonRow.Complete row, Known known, Set<ProgrammeId> theirs) {
        var person = known.person();
        if (known.own() || !looksAfterAllOf(theirs)) {
            return Judged.same(row, known, person.name().equals(row.details().name()) ? List.of()
                : List.of(Finding.of(STAYS_AS_KNOWN, null, STAYS_AS_KNOWN.description().sentence())));
        }
        var before = new Details(person.name(), person.email(), person.language(), person.zone());
        var after = new Details(row.details().name(), person.email(),
            either(row.details().language(), person.language()), either(row.details().zone(), person.zone()));
        return after.equals(before) ? Judged.same(row, known, List.of())
            : new Judged(row, PeopleOutcome.CHANGED, known, new Change(person.id(), after, person.version()),
                List.of());
    }

    private static <T> @Nullable T either(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
