package coaching.vault.text;

import coaching.events.TextEvent.Kind;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;

import java.time.Instant;
import java.util.UUID;

/// One version of what a member wrote.
///
/// @param about the action item, goal, session or relationship that it is about, by `kind`
/// @param words Markdown
/// @param digest SHA-256 of the ciphertext, in hexadecimal
public record PrivateText(ProgrammeId programme, RelationshipId relationship, TextId text, int version,
                          ParticipantId author, Kind kind, UUID about, String words, String digest,
                          Instant writtenAt) {

    /// Nothing of the words in a log line.
    @Override
    public String toString() {
        return "PrivateText[" + text + ", version " + version + "]";
    }
}
