package coaching.command.arrival;

import coaching.events.id.PersonId;

/// What is known of sign-ins at the issuer of this installation. Each question is about one record of a person.
public interface FirstSignIns {

    /// Whether somebody has signed in as this record once, or can without a link.
    boolean has(PersonId sought);

    /// Links for a first sign-in that were sent open nothing any more.
    void forgetLinks(PersonId invited);
}
