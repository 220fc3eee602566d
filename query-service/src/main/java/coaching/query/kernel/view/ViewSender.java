package coaching.query.kernel.view;

import coaching.query.kernel.view.ViewOutbox.Size;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.io.IOException;
import java.time.Duration;

/// Sends what waits to the command service, oldest first, until that has it. It may send one twice: there the same view is
/// one command.
final class ViewSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewSender.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final ViewOutbox outbox;
    private final CommandSide commands;
    private final Thread thread = Thread.ofVirtual().name("kept-views").unstarted(this::run);
    private volatile Size size = new Size(0, 0);

    ViewSender(ViewOutbox outbox, CommandSide commands) {
        this.outbox = outbox;
        this.commands = commands;
    }

    void start() {
        thread.start();
    }

    /// As of the last look.
    Size size() {
        return size;
    }

    private void run() {
        var pause = PAUSE;
        try {
            while (true) {
                Thread.sleep(pause);
                pause = attempt(pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The log has the first of several failures.
    ///
    /// @return how long to wait before the next
    private Duration attempt(Duration before) throws InterruptedException {
        try {
            size = outbox.size();
            sendAll();
            size = outbox.size();
            return PAUSE;
        } catch (IOException | DataAccessException | TransactionException e) {
            if (before.equals(PAUSE)) {
                LOG.warn("Who looked at relationships waits to be recorded: {}", e.toString());
            }
            var longer = before.multipliedBy(2);
            return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private void sendAll() throws IOException, InterruptedException {
        for (var some = outbox.waiting(AT_ONCE); !some.isEmpty(); some = outbox.waiting(AT_ONCE)) {
            for (var view : some) {
                send(view);
            }
        }
    }

    private void send(View view) throws IOException, InterruptedException {
        var refused = commands.send(view);
        if (refused.isEmpty()) {
            outbox.remove(view);
        } else {
            LOG.error("The command service does not record that somebody looked at relationship {}: {}",
                view.relationship(), refused.get());
            outbox.refuse(view, refused.get());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        commands.close();
    }
}
