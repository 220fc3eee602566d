package coaching.command.session;

import coaching.command.history.Holding;
import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.SessionEvent;

import java.util.List;

/// Records that a session took place, whether or not it had been booked. What that takes is said in [Holding].
record RecordSessionHeld(Holding holding) implements Command<Calendar, SessionEvent> {

    @Override
    public Scope scope() {
        return Scope.of(holding.programme(), holding.relationship(), holding.by());
    }

    @Override
    public Calendar source(Past past) {
        return Calendar.of(holding.relationship(), holding.session(), past);
    }

    @Override
    public List<SessionEvent> decide(Calendar calendar) {
        calendar.use().requireOnlyIn(holding.relationship());
        return List.of(holding.judged(calendar.lifecycle(), calendar.meetings()));
    }
}
