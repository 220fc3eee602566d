# What the scripts beside this file share: finding tools, and saying how to get those that are missing.

fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# Ends the script with the comment at its head when an argument asks for help.
offer_help() {
    local argument
    for argument in "$@"; do
        case $argument in
            -h | --help) sed -n '2,/^[^#]/s/^# \{0,1\}//p' "infra/$(basename "$0")"; exit ;;
        esac
    done
}

# For scripts that take no arguments but a wish for help.
take_no_arguments() {
    offer_help "$@"
    [ $# -eq 0 ] || fail "takes no arguments, and was given $1"
}

need() {
    command -v "$1" >/dev/null 2>&1 || fail "$1 is missing. $2"
}

is_jdk_25() {
    [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null
}

# Prints the home of a JDK 25, wherever systems and tools put them.
find_jdk_25() {
    local home on_path
    on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for home in "${JAVA_25_HOME:-}" "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /opt/jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    return 1
}

need_build_tools() {
    jdk=$(find_jdk_25) || fail "a JDK 25 is missing (found none in JAVA_25_HOME, JAVA_HOME, on the path, in /usr/lib/jvm," \
        "~/.sdkman, ~/.jdks or /opt). Install one, for example the package temurin-25-jdk of Adoptium, or with" \
        "'sdk install java 25-tem'. It need not become the default 'java'."
    export JAVA_25_HOME=$jdk
    need mvn "Install Maven 3.8 or newer: apt-get install maven"
    need node "Install Node 20 or newer: apt-get install nodejs npm"
    [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node 20 or newer is needed, this is $(node --version)"
    need npm "Install npm: apt-get install npm"
}

# Changes whenever something does that the programs are made of.
sources_stamp() {
    find pom.xml command-service query-service analytics infra \
        \( -name target -o -name node_modules -o -path '*/src/test' \) -prune \
        -o -type f \( -name pom.xml -o -path '*/src/*' -o -path '*/ui/*' \) -print0 | LC_ALL=C sort -z \
        | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}

# Builds what the given modules need, unless that very state is built already.
build_once() {
    local name=$1 modules=$2 stamp
    stamp=$(sources_stamp)
    if [ "$(cat "target/$name.built" 2>/dev/null)" != "$stamp" ]; then
        echo "Building (the first time takes a few minutes) ..."
        mvn -q -B -ntp -DskipTests -Dmaven.test.skip=true -pl "$modules" -am package || fail "the build failed, see above"
        mkdir -p target
        echo "$stamp" > "target/$name.built"
    fi
}
