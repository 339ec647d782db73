#!/bin/sh
# step.sh NAME COMMAND...  Runs a command between two lines that say what it is and how long it took.
set -u
name=$1
shift
printf '==> %s\n' "$name"
begun=$(date +%s)
"$@"
status=$?
seconds=$(($(date +%s) - begun))
if [ "$status" -eq 0 ]; then
    printf '    %s: done in %d s\n' "$name" "$seconds"
else
    printf '    %s: FAILED after %d s\n' "$name" "$seconds" >&2
fi
exit "$status"
