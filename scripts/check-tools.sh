#!/bin/sh
# check-tools.sh  Says what to install before anything can be built: Rust, Node, npm, a C compiler.
set -u

missing=0

complain() {
    printf '%s\n' "$1" >&2
    missing=1
}

# at_least HAVE WANT: whether the version HAVE is not older than WANT.
at_least() {
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# need NAME VERSION WANT ADVICE: VERSION is what was found, empty where nothing was.
need() {
    if [ -z "$2" ]; then
        complain "$1 is missing: $4"
    elif ! at_least "$2" "$3"; then
        complain "$1 is version $2, but $3 or newer is needed: $4"
    fi
}

rust=$(rustc --version 2>/dev/null | cut -d ' ' -f 2)
node=$(node --version 2>/dev/null | tr -d v)
need "Rust" "$rust" "1.92" "install the stable toolchain with rustup (https://rustup.rs)."
need "Node.js" "$node" "20" "install the current LTS release (https://nodejs.org)."
command -v cargo >/dev/null || complain "cargo is missing: install it with rustup, which brings Rust as well."
command -v npm >/dev/null || complain "npm is missing: install it with Node.js (on Debian and Ubuntu also as the package npm)."
command -v cc >/dev/null || complain "A C compiler is missing: install gcc or clang (on Debian and Ubuntu: apt-get install gcc libc6-dev)."
exit "$missing"
