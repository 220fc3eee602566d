package coaching.command.mail;

import coaching.vault.mail.MailFailure;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The newest mails, in memory, for anybody signed in: for trying Kept out on one machine. They have the links of everybody.
final class Mailbox implements MailTransport {

    private static final int MOST = 200;

    private final InstantSource clock;
    private final Deque<Received> received = new ArrayDeque<>();

    Mailbox(InstantSource clock) {
        this.clock = clock;
    }

    record Received(Letter letter, Instant at) {}

    @Override
    public synchronized Optional<MailFailure> send(Letter letter) {
        if (received.size() == MOST) {
            received.removeLast();
        }
        received.addFirst(new Received(letter, clock.instant()));
        return Optional.empty();
    }

    /// The newest first.
    synchronized List<Received> received() {
        return List.copyOf(received);
    }
}
