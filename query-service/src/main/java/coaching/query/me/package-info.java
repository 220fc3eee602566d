/// Who am I here, and where do I take part?
@NullMarked
package coaching.query.me;

import org.jspecify.annotations.NullMarked;
