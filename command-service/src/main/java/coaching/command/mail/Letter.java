package coaching.command.mail;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A mail as it is sent. It is kept nowhere.
///
/// @param id the same with every try, so that a mail program shows one that came twice once
/// @param language BCP 47
/// @param name of who it is for; a single line, as every other text but the last
record Letter(UUID id, String language, String address, String name, String from, String senderName,
              @Nullable String replyTo, String subject, String text) {

    /// Nothing of a person in a log line.
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
