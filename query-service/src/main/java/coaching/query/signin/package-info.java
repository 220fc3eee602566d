/// The embedded issuer is in the command service, which keeps what is personal. Its pages have their addresses here.
/// Start with [SignInPassage].
@NullMarked
package coaching.query.signin;

import org.jspecify.annotations.NullMarked;
