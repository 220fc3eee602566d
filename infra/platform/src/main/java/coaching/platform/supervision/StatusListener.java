package coaching.platform.supervision;

/// Where a process tells what happens.
interface StatusListener {

    /// To people.
    void say(String line);

    /// To machines: the state of some component has changed.
    void changed();
}
