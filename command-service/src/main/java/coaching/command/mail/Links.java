package coaching.command.mail;

import coaching.events.id.PersonId;

import java.net.URI;

/// Makes the links that let somebody in once. Asked at the moment of sending, and again with every further try, so a link is
/// never stored by whoever sends it. Implemented where people sign in. One of
/// the pages may lack what comes before its path.
public interface Links {

    /// For somebody who was never here.
    URI invitation(PersonId person);

    URI signIn(PersonId person);
}
