@NullMarked
package coaching.query.signin;

import org.jspecify.annotations.NullMarked;
