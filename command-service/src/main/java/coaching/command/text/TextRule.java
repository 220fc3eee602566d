package coaching.command.text;

import coaching.edge.problem.Rule;

/// Why words are not taken into the vault.
enum TextRule implements Rule {

    WORDS_MISSING(422),
    WORDS_TOO_LONG(422),
    WORDS_NOT_TEXT(422),
    VERSION_OUT_OF_RANGE(422),
    VERSION_WRITTEN(409),
    TOO_MANY_TEXTS(409);

    private final int status;

    TextRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
