#!/usr/bin/env bash
# The main job at the size of a province: an invented ledger in, then status, report, search and check.
#
#     Benchmarks/million.sh [LABORDESK] [CASES]…        by default .build/release/labordesk, 10000 and 1000000
#
# Prints one Markdown row for each act: wall, user and system seconds (median where it is repeated), and the most memory
# held.
# Wants some 8 GB of disk in TMPDIR for a million cases.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
labordesk=${1:-$here/../.build/release/labordesk}
shift || true
[ $# -gt 0 ] || set -- 10000 1000000
place=$(mktemp -d "${TMPDIR:-/tmp}/labordesk-million.XXXXXX")
trap 'rm -rf "$place"' EXIT
cc -O2 -o "$place/measured" "$here/measured.c"
export LC_ALL=C.UTF-8

# What, how many times, command. The act must end well.
measure() {
    local what=$1 times=$2 figures
    shift 2
    figures=$("$place/measured" -n "$times" -q "$@" 2>&1 >/dev/null) || {
        echo "$what failed: $figures" >&2
        exit 1
    }
    read -r wall user system peak _ <<<"$figures"
    printf '| %s | %.3f | %.3f | %.3f | %d |\n' "$what" "$wall" "$user" "$system" $((peak / 1024))
}

for cases in "$@"; do
    printf '\n%s cases\n\n| what | wall s | user s | system s | peak MiB |\n|---|---|---|---|---|\n' "$cases"
    measure "writing the invented ledger" 1 "$labordesk" demo --cases "$cases" --out "$place/$cases"
    export LABORDESK_HOME=$place/$cases/desk
    measure "import ledger" 1 "$labordesk" import ledger "$place/$cases/ledger.csv"
    number=$("$labordesk" case list --limit 1 --json | sed -n 's/.*"number":"\([^"]*\)".*/\1/p' | head -n 1)
    measure "status NUMBER" 20 "$labordesk" status "$number"
    measure "status 王甲 (two characters of a name)" 20 "$labordesk" status 王甲
    measure "report of a month" 10 "$labordesk" report --from 2026-03 --to 2026-03
    measure "report of a month by office" 10 "$labordesk" report --from 2026-03 --to 2026-03 --by office
    measure "report of a year" 5 "$labordesk" report --from 2025-01 --to 2025-12
    measure "report of a month by sex and outcome" 5 "$labordesk" report --from 2026-03 --to 2026-03 --by sex,outcome
    measure "report of a year by industry" 3 "$labordesk" report --from 2025-01 --to 2025-12 --by industry
    measure "report of a year's cohort by sex" 3 "$labordesk" report --from 2025-01 --to 2025-12 --basis cohort --by sex
    measure "check" 1 "$labordesk" check
    printf '\ndesk.sqlite: %d MiB\n' $(($(stat -c %s "$LABORDESK_HOME/desk.sqlite") / 1048576))
done

printf '\nStarting (50 times)\n\n| what | wall s | user s | system s | peak MiB |\n|---|---|---|---|---|\n'
measure "tool capital 140950" 50 "$labordesk" tool capital 140950
export LABORDESK_HOME=$place/$1/desk
number=$("$labordesk" case list --limit 1 --json | sed -n 's/.*"number":"\([^"]*\)".*/\1/p' | head -n 1)
measure "status on the desk of $1 cases" 50 "$labordesk" status "$number"
