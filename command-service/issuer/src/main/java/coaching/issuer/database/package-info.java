/// Where the issuer keeps what outlives a restart. Start with [IssuerDatabaseSettings].
@NullMarked
package coaching.issuer.database;

import org.jspecify.annotations.NullMarked;
