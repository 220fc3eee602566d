package coaching.query.signin;

/// Why somebody was not made an administrator.
enum SetupRefusal {

    LINK_IS_OVER(
        "This link is used up or too old. Start Kept again: it prints a new one as long as there is no account."),
    NOT_A_NAME("A name has 1 to 60 letters, digits or . _ - @ and begins with a letter or a digit."),
    NOT_TWICE_THE_SAME("The two passwords are not the same."),
    TOO_SHORT("A password has at least 12 characters."),
    TOO_LONG("A password has at most 200 characters."),
    HAS_THE_NAME("A password does not contain the name."),
    EASILY_GUESSED("This password is among the first that others would try.");

    private final String sentence;

    SetupRefusal(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
