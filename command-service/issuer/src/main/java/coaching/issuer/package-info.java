/// The embedded issuer: sign-in for people and integrations that have no OIDC issuer of their own.
/// Start with [IssuerConfiguration].
@NullMarked
package coaching.issuer;

import org.jspecify.annotations.NullMarked;
