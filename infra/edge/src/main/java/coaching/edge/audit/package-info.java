/// The security log: what an attack would look like, and who looked at what is other people's. Start with [SecurityLog].
@NullMarked
package coaching.edge.audit;

import org.jspecify.annotations.NullMarked;
