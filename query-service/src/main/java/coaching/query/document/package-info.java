/// The API in OpenAPI, with who may ask what from the table that decides it.
@NullMarked
package coaching.query.document;

import org.jspecify.annotations.NullMarked;
