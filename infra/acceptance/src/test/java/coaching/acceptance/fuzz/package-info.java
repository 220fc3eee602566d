/// Requests nobody meant, made up from the services' own OpenAPI documents, and what must hold of every answer.
/// Start with [coaching.acceptance.fuzz.FuzzedRequests] and [coaching.acceptance.fuzz.Verdict].
@NullMarked
package coaching.acceptance.fuzz;

import org.jspecify.annotations.NullMarked;
