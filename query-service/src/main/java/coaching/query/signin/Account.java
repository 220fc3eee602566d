package coaching.query.signin;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import java.util.List;
import java.util.Set;

/// Someone who can sign in. Known to the issuer by the person's id, so that tokens, sign-out and refreshed
/// sessions all speak of the same subject.
record Account(String person, String name, String password, Set<String> roles,
               Set<String> programmes) implements UserDetails {

    private static final long serialVersionUID = 1L;

    Account {
        roles = Set.copyOf(roles);
        programmes = Set.copyOf(programmes);
    }

    @Override
    public String getUsername() {
        return person;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
