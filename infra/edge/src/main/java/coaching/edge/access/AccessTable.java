package coaching.edge.access;

import coaching.events.role.Capability;
import coaching.events.role.Role;
import org.springframework.http.HttpMethod;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything a service may be asked, and what admits to it. What is not here is refused; the API's documents read it
/// too.
public record AccessTable(List<Entry> entries) {

    public AccessTable {
        entries = List.copyOf(entries);
    }

    /// Who is admitted without a capability.
    public enum Open {

        TO_NOBODY,

        /// From where the meters may be read without signing in.
        TO_METERS,

        /// Without signing in.
        TO_EVERYONE
    }

    /// @param path a Spring path pattern, spelt as the mapping spells it
    /// @param anyOf the capabilities each of which admits
    /// @param hidden whether whoever is not admitted is told that there is no such thing
    public record Entry(HttpMethod method, String path, Open open, Set<Capability> anyOf, boolean hidden) {

        public Entry {
            anyOf = Set.copyOf(anyOf);
        }

        public static Entry of(HttpMethod method, String path, Capability... anyOf) {
            return new Entry(method, path, Open.TO_NOBODY, Set.of(anyOf), false);
        }

        public static Entry hidden(HttpMethod method, String path, Capability... anyOf) {
            return new Entry(method, path, Open.TO_NOBODY, Set.of(anyOf), true);
        }

        public static Entry open(HttpMethod method, String path) {
            return new Entry(method, path, Open.TO_EVERYONE, Set.of(), false);
        }

        /// The roles it is for, as `x-roles` of the API's documents spells them.
        public List<String> claims() {
            return open == Open.TO_EVERYONE ? List.of("everyone")
                : Role.with(anyOf).stream().map(Role::claim).sorted().toList();
        }
    }

    public Optional<Entry> of(String method, String path) {
        return entries.stream().filter(it -> it.method.name().equals(method) && it.path.equals(path)).findFirst();
    }
}
