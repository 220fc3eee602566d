package coaching.vault.text;

import coaching.events.TextEvent.Kind;
import coaching.events.id.TextId;
import coaching.vault.text.Texts.Version;

import java.time.Instant;
import java.util.UUID;

/// One version of what a member or a coordinator wrote.
///
/// @param about the action item, goal, session or relationship that it is about, by `kind`; a coordinator's note is about
///     its place
/// @param words Markdown
/// @param digest SHA-256 of the ciphertext, in hexadecimal
public record PrivateText(Authorship by, TextId text, int version, Kind kind, UUID about, String words, String digest,
                          Instant writtenAt) {

    public Version id() {
        return new Version(by.place(), by.author(), text, version);
    }

    /// Nothing of the words in a log line.
    @Override
    public String toString() {
        return "PrivateText[" + text + ", version " + version + "]";
    }
}
