package coaching.command.past;

/// What has happened so far, as one decision reads it.
@FunctionalInterface
public interface Past {

    <S> S of(Boundary<S> boundary);
}
