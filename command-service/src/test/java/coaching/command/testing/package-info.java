/// The whole service, a client of it and an issuer it believes, for tests of everything together.
@NullMarked
package coaching.command.testing;

import org.jspecify.annotations.NullMarked;
