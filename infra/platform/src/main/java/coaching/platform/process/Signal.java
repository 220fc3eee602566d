package coaching.platform.process;

/// What a child is told when its parent dies without a word.
public enum Signal {
    INT, TERM, QUIT, KILL
}
