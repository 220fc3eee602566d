package coaching.issuer.setup;

/// Why somebody was not made an administrator.
enum SetupRefusal {

    LINK_IS_OVER(
        "This link is used up or too old. Start Kept again: it prints a new one as long as there is no account."),
    NOT_A_NAME("A name has 1 to 60 letters, digits or . _ - @ and begins with a letter or a digit.");

    private final String sentence;

    SetupRefusal(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
