#!/bin/sh
# audit.sh CARGO-DENY...  Looks for advisories on crates and npm packages. Fails where one is found, and with another
# sentence where a database could not be asked: silence must not be taken for a clean bill.
set -u

failed=0

# ask WHAT UNREACHABLE COMMAND...: UNREACHABLE is what the tool's words hold when its database is out of reach.
ask() {
    what=$1
    unreachable=$2
    shift 2
    if words=$("$@" 2>&1); then
        printf '%s: no advisory.\n' "$what"
        return
    fi
    failed=1
    printf '%s\n' "$words" >&2
    if printf '%s' "$words" | grep -q "$unreachable"; then
        printf '%s: NOT CHECKED, the database of advisories is out of reach. Run this on a machine with a network.\n' \
            "$what" >&2
    else
        printf '%s: advisories were found.\n' "$what" >&2
    fi
}

ask "crates" "failed to fetch advisory database" "$@" check advisories
ask "npm packages" "audit endpoint returned an error\|ENOTFOUND\|EAI_AGAIN\|ECONNREFUSED" npm audit --omit=dev
exit "$failed"
