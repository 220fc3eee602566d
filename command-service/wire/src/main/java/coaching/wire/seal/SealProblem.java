package coaching.wire.seal;

/// Why a record is not believed.
public enum SealProblem {

    NO_SEAL("it has no seal"),

    /// Either somebody has invented the key, or a setting of ours is wrong: only that can be mended later.
    UNKNOWN_KEY("it is sealed with a secret that is not known here"),

    OTHER_CONTENT("its seal is of another content or topic");

    private final String sentence;

    SealProblem(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
