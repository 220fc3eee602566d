package coaching.command.person;

import coaching.command.kernel.Command;
import coaching.events.EffectiveAt;
import coaching.events.PersonEvent;
import coaching.events.PersonEvent.PersonMerged;
import coaching.events.id.PersonId;

import java.util.List;

import static coaching.command.person.PersonRefusal.ALREADY_MERGED;
import static coaching.command.person.PersonRefusal.NOT_STANDING;
import static coaching.command.person.PersonRefusal.SAME_RECORD;
import static coaching.command.person.PersonRefusal.STANDS_FOR_OTHERS;
import static coaching.command.person.PersonRefusal.TOO_MANY_RECORDS;

/// Something by which one record comes to stand for another one as well.
///
/// @param <S> what the decision needs to know
sealed interface PersonCommand<S> extends Command<S, PersonEvent> permits MergePerson, LinkSubject {

    int MOST_RECORDS = 20;

    /// The record that is merged.
    PersonId alias();

    /// The one that stands for both.
    PersonId into();

    EffectiveAt at();

    default boolean isDone(Standing standing) {
        return standing.alias().isMerged(alias()) && standing.alias().standing(alias()).equals(into());
    }

    /// A record is merged once, and never one that others were merged into: so there are no chains, and no circles.
    default List<PersonEvent> merged(Standing standing) {
        SAME_RECORD.when(alias().equals(into()));
        ALREADY_MERGED.when(standing.alias().isMerged(alias()));
        STANDS_FOR_OTHERS.when(!standing.alias().mergedInto(alias()).isEmpty());
        NOT_STANDING.when(standing.into().isMerged(into()));
        TOO_MANY_RECORDS.when(standing.into().records(into()).size() >= MOST_RECORDS);
        return List.of(new PersonMerged(alias(), into(), at()));
    }
}
