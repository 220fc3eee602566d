/// What is answered while the database is gone.
@NullMarked
package coaching.query.outage;

import org.jspecify.annotations.NullMarked;
