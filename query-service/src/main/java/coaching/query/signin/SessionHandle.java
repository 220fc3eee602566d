package coaching.query.signin;

import java.io.Serializable;

/// Goes with a signed-in person, so that their tokens name the session that they are of.
record SessionHandle(String handle) implements Serializable {

    private static final long serialVersionUID = 1L;
}
