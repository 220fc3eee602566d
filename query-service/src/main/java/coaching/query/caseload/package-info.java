/// Which relationships need a look? Start with [CaseloadController].
@NullMarked
package coaching.query.caseload;

import org.jspecify.annotations.NullMarked;
