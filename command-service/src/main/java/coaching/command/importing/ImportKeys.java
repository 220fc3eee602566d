package coaching.command.importing;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.command.kernel.Rejected;
import coaching.events.id.EventId;
import coaching.events.id.ProgrammeId;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/// The command keys under which a file was recorded in a programme, numbered from 1 without gaps. They are what a
/// reversal needs to find every fact of the file, whichever request recorded it: they belong to the programme, so each
/// is noted as it is kept, with the caller whose key it is. Earlier versions noted and kept bare names.
record ImportKeys(ProgrammeId programme, String importId, CommandRequest request) {

    /// Notes the key of this request down, unless it was noted before.
    void claim() {
        for (int number = last() + 1; !isMine(number - 1); number++) {
            try {
                request.sendOnce(place(number), new ClaimImportKey(programme, request.key().kept()));
            } catch (Rejected why) {
                if (request.answered(place(number)).isEmpty()) {
                    throw why;
                }
            }
        }
    }

    /// All that was ever recorded from the file, also by earlier versions.
    Set<EventId> events() {
        var events = new HashSet<>(EarlierImport.events(programme, importId, request::answered));
        for (int number = 1; number <= last(); number++) {
            key(number).flatMap(request::answered).filter(it -> importId.equals(it.more().get("importId")))
                .ifPresent(it -> it.events().stream().map(Answer.Happened::id).forEach(events::add));
        }
        return events;
    }

    /// Whether anything of it stands.
    boolean stand(ReverseImport reversal) {
        return !reversal.imported().isEmpty()
            && !Integer.valueOf(0).equals(requireNonNull(request.preview(reversal).getBody()).more().get("withdrawn"));
    }

    private boolean isMine(int number) {
        return key(number).filter(request.key().kept()::equals).isPresent();
    }

    private Optional<String> key(int number) {
        return number == 0 ? Optional.empty()
            : request.answered(place(number)).map(it -> String.valueOf(it.more().get(ClaimImportKey.KEY)));
    }

    /// Found by doubling and halving: there may be as many as nights in years.
    private int last() {
        var free = 1;
        while (isTaken(free)) {
            free *= 2;
        }
        var taken = free / 2;
        while (free - taken > 1) {
            var middle = (taken + free) / 2;
            if (isTaken(middle)) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return taken;
    }

    private boolean isTaken(int number) {
        return request.answered(place(number)).isPresent();
    }

    private String place(int number) {
        return "import:commit:" + programme + ":" + importId + ":" + number;
    }
}
