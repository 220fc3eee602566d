package coaching.command.peopleimport;

import coaching.command.kernel.Rejected;
import coaching.events.id.PersonId;
import coaching.vault.Vault;
import coaching.vault.person.EmailAddress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static coaching.command.csv.CsvRefusal.ROWS_REFUSED;

/// Brings the people of a file into a programme, some hundred at once: first they are known, then they are enrolled, then
/// they are invited. Whoever has the address is the person, so a file that was interrupted is completed by importing it
/// again, and one that was not changes nothing.
record PeopleImport(PeopleFile file, Vault vault, RowJudge judge, Enrolling enrolling, Inviting inviting) {

    /// What would happen.
    PeopleReport dryRun() {
        return judged(true);
    }

    /// @param skipRefused whether to bring the others in when some rows are refused
    PeopleReport commit(boolean skipRefused) {
        if (!skipRefused && hasRefused()) {
            throw new Rejected(ROWS_REFUSED, null, ROWS_REFUSED.description().sentence(), judged(false).members());
        }
        var tally = new Tally();
        var read = file.read(rows -> carryOut(judge(rows, tally), tally));
        return tally.report(file.file(), read, false, true);
    }

    private PeopleReport judged(boolean dryRun) {
        var tally = new Tally();
        var read = file.read(rows -> judge(rows, tally));
        return tally.report(file.file(), read, dryRun, false);
    }

    /// By what the file says alone: no refusal depends on who is known.
    private boolean hasRefused() {
        var refused = new ArrayList<PersonRow>(1);
        file.read(rows -> rows.stream().filter(it -> refused.isEmpty() && it instanceof PersonRow.Refused)
            .forEach(refused::add));
        return !refused.isEmpty();
    }

    private List<Judged> judge(List<PersonRow> rows, Tally tally) {
        var readable = new ArrayList<PersonRow.Complete>();
        for (var row : rows) {
            switch (row) {
                case PersonRow.Complete it -> readable.add(it);
                case PersonRow.Refused it -> tally.add(it);
            }
        }
        var judged = judge.judge(readable);
        judged.forEach(it -> tally.add(it.row(), it.outcome(), it.remarks()));
        return judged;
    }

    private void carryOut(List<Judged> judged, Tally tally) {
        var people = people(judged);
        var changes = judged.stream().map(Judged::change).filter(Objects::nonNull).toList();
        if (!changes.isEmpty()) {
            vault.manyPeople().change(changes);
        }
        enrolling.enrol(judged.stream().filter(it -> it.outcome() == PeopleOutcome.NEW).toList(), people);
        tally.leaveInvitations(inviting.invite(judged.stream().filter(it -> it.row().invite()).toList(), people));
    }

    /// Whose each address is from now on.
    private Map<EmailAddress, PersonId> people(List<Judged> judged) {
        var people = new HashMap<EmailAddress, PersonId>();
        var unknown = judged.stream().filter(it -> it.known() == null).map(it -> it.row().details()).toList();
        if (!unknown.isEmpty()) {
            people.putAll(vault.manyPeople().add(unknown));
        }
        judged.forEach(it -> {
            var known = it.known();
            if (known != null) {
                people.put(it.row().email(), known.person().id());
            }
        });
        return people;
    }
}
