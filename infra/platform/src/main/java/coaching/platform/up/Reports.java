package coaching.platform.up;

/// Where a keeper tells what happens.
interface Reports {

    /// To people.
    void say(String line);

    /// To machines: the state of some piece has changed.
    void changed();
}
