#!/usr/bin/env bash
# A filing at the size of a province, received from the outside: checked, taken in and stored, one process for each act.
#
#     Benchmarks/filing.sh [LABORDESK] [BENCHMARKS] [RECORDS]…
#
# By default .build/release/labordesk, Benchmarks/.build/release/benchmarks, 100000 and 1000000 records.
# Prints one Markdown row for each act: wall, user and system seconds, and the most memory held. Memory must not grow with
# the records. Wants some 4 GB of disk in TMPDIR for a million records.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
labordesk=${1:-$here/../.build/release/labordesk}
benchmarks=${2:-$here/.build/release/benchmarks}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- 100000 1000000
place=$(mktemp -d "${TMPDIR:-/tmp}/labordesk-filing.XXXXXX")
trap 'rm -rf "$place"' EXIT
cc -O2 -o "$place/measured" "$here/measured.c"
export LC_ALL=C.UTF-8 LABORDESK_SHARE=$here/..

# What, command. The act must end well.
measure() {
    local what=$1 figures
    shift
    figures=$("$place/measured" -q "$@" 2>&1 >/dev/null) || {
        echo "$what failed: $figures" >&2
        exit 1
    }
    read -r wall user system peak _ <<<"$figures"
    printf '| %s | %.3f | %.3f | %.3f | %d |\n' "$what" "$wall" "$user" "$system" $((peak / 1024))
}

for records in "$@"; do
    printf '\n%s records\n\n| what | wall s | user s | system s | peak MiB |\n|---|---|---|---|---|\n' "$records"
    export LABORDESK_HOME=$place/$records/desk
    measure "writing the invented filing" "$benchmarks" --filing "$records" --out "$place/$records"
    filing=$place/$records/LDF-D01-2026-03-1
    "$labordesk" init --office C01 --name 样例市总工会 --level city >/dev/null
    "$labordesk" office add D01 --name 样例区总工会 --level district --parent C01 >/dev/null
    measure "filing check" "$labordesk" filing check "$filing"
    measure "filing receive" "$labordesk" filing receive "$filing" --answers "$place/$records/answers"
    measure "filing receive, again" "$labordesk" filing receive "$filing" --answers "$place/$records/answers"
    measure "check" "$labordesk" check
    printf '\nthe filing: %d MiB, desk.sqlite: %d MiB, all of the desk: %d MiB\n' \
        $(($(du -sb "$filing" | cut -f1) / 1048576)) $(($(stat -c %s "$LABORDESK_HOME/desk.sqlite") / 1048576)) \
        $(($(du -sb "$LABORDESK_HOME" | cut -f1) / 1048576))
done
