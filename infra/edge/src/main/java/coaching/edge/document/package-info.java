/// What both services' OpenAPI documents say about the shapes of bodies. Start with [DocumentShapes].
@NullMarked
package coaching.edge.document;

import org.jspecify.annotations.NullMarked;
