package coaching.command.peopleimport;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.malformed;
import static coaching.command.kernel.Refusal.RuleDescription.unavailable;

/// Why a row of a file of people is not taken. Nothing here depends on who is known elsewhere.
enum PeopleImportRefusal implements Refusal {

    NOT_AN_ADDRESS(invalid("email", "An address has one @ and a domain, such as ana@example.org.")),
    ADDRESS_REPEATED(conflict("email", "An earlier row has the same address.")),
    FORMULA(invalid(null, "This begins like a formula, with =, +, - or @.")),
    NAME_TOO_LONG(invalid("name", "A name has at most 200 characters.")),
    UNKNOWN_LANGUAGE(invalid("language", "A language is a BCP 47 tag, such as pt-BR.")),
    UNKNOWN_ZONE(invalid("zone", "A zone is one of the tz database, such as Europe/Paris.")),
    MALFORMED_CAPACITY(malformed("capacity", "A capacity is a number of relationships, 0 to 100.")),
    TOO_MANY_SKILLS(invalid("skills", "At most 50 skills are kept, of at most 200 characters each.")),
    MALFORMED_INVITE(malformed("invite", "Say yes or no.")),
    NOBODY_IS_INVITED(unavailable("No invitations are sent here.")),

    /// A remark, not a refusal.
    STAYS_AS_KNOWN(invalid(null,
        "What is known of this person stays: they said it themselves, or it is not only yours to change."));

    private final RuleDescription description;

    PeopleImportRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
