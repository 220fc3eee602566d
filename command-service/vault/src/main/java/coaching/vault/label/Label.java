package coaching.vault.label;

/// What a relationship is called.
///
/// @param compared the one form that stands for all labels that are taken for this one
public record Label(String words, String compared) {

    /// It may name people: nothing of it in a log line.
    @Override
    public String toString() {
        return "Label";
    }
}
