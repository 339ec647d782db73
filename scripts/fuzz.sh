#!/bin/sh
# fuzz.sh SECONDS [TARGET...]: gives every target of api/fuzz (or those named) that many seconds of inputs that libFuzzer
# invents, and says every ten seconds how far it is. What it found worth keeping stays in target/fuzz/corpus for the next
# time; an input that breaks something is left in api/fuzz/artifacts, and the run fails.
set -u

seconds=$1
shift
fuzz=target/tools/cargo-fuzz/bin/cargo-fuzz
logs=target/fuzz/logs
pause=10
# On the stable toolchain there are no sanitizers, and the product has no unsafe code that they would watch.
options="--fuzz-dir api/fuzz --target-dir target/fuzz --sanitizer none"
limits="-timeout=10 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1"

# The product's own versions of everything: cargo adds what fuzzing needs.
[ api/fuzz/Cargo.lock -nt Cargo.lock ] || cp Cargo.lock api/fuzz/Cargo.lock
echo "Building with coverage counters (the first time takes minutes)"
# shellcheck disable=SC2086
"$fuzz" build $options || exit 1
[ $# -gt 0 ] || set -- $("$fuzz" list --fuzz-dir api/fuzz)
mkdir -p "$logs"

# executions TARGET: the newest count in its log.
executions() {
    sed -n 's/^#\([0-9]*\).*/\1/p; s/^stat::number_of_executed_units: *//p' "$logs/$1" | tail -n 1
}

failed=0
number=0
for target in "$@"; do
    number=$((number + 1))
    corpus=target/fuzz/corpus/$target
    mkdir -p "$corpus"
    # shellcheck disable=SC2086
    "$fuzz" run $options "$target" "$corpus" -- $limits "-max_total_time=$seconds" >"$logs/$target" 2>&1 &
    running=$!
    begun=$(date +%s)
    told=0
    while kill -0 "$running" 2>/dev/null; do
        sleep 1
        passed=$(($(date +%s) - begun))
        if [ $((passed - told)) -ge $pause ]; then
            told=$passed
            printf '%d/%d %s: %s executions in %d of %d s\n' \
                "$number" $# "$target" "$(executions "$target")" "$passed" "$seconds"
        fi
    done
    if wait "$running"; then
        printf '%d/%d %s: %s executions, nothing found\n' "$number" $# "$target" "$(executions "$target")"
    else
        failed=1
        tail -n 40 "$logs/$target" >&2
        printf '%d/%d %s: FOUND SOMETHING, see api/fuzz/artifacts/%s\n' "$number" $# "$target" "$target" >&2
    fi
done
exit "$failed"
