/// Shapes that several answers share.
@NullMarked
package coaching.query.kernel.shape;

import org.jspecify.annotations.NullMarked;
