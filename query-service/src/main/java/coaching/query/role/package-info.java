/// Who could act as what, by what was granted to them? Start with [RoleController].
@NullMarked
package coaching.query.role;

import org.jspecify.annotations.NullMarked;
