#!/usr/bin/env bash
# Papers from the outside: a collective case from its roll to the papers for every claimant, one process each.
#
#     Benchmarks/documents.sh [LABORDESK] [CLAIMANTS]        by default .build/release/labordesk and 1000
#
# Prints one Markdown row for each act: wall, user and system seconds (median where it is repeated), and the most memory
# held. PDF is measured where LibreOffice is installed; its memory is its own.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
labordesk=${1:-$here/../.build/release/labordesk}
claimants=${2:-1000}
place=$(mktemp -d "${TMPDIR:-/tmp}/labordesk-documents.XXXXXX")
trap 'rm -rf "$place"' EXIT
cc -O2 -o "$place/measured" "$here/measured.c"
export LC_ALL=C.UTF-8 LABORDESK_HOME=$place/desk LABORDESK_SHARE=$here/..
number=样例工调〔2025〕00001号

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

step() { "$labordesk" "$@" --today 2025-04-01 >/dev/null; }

share() { echo "$((1000 + $1 * 37 % 9000)).$((10 + $1 % 90))"; }

pay=()
{
    echo 姓名,请求金额
    for ((line = 1; line <= claimants; line++)); do echo "样例工人$line,$(share "$line")"; done
} >"$place/roll.csv"
for ((line = 1; line <= claimants; line++)); do
    pay+=(--pay "wages#$line=$(share "$line")@2025-04-01")
done
"$labordesk" init --office 330106 --name 样例区总工会 --level district >/dev/null
step case open --worker 样例工人1 --employer 样例公司 --category wages --claim wages=1000 --summary 拖欠工资 \
    --persons "$claimants" --number $number --on 2025-03-03
step case receive $number --on 2025-03-03
step case ask-willingness $number --agrees --on 2025-03-03
step case accept $number --on 2025-03-04
step case assign $number --mediator 样例调解员 --on 2025-03-04

printf '| what | wall s | user s | system s | peak MiB |\n|---|---|---|---|---|\n'
measure "case roll, $claimants claimants" 1 "$labordesk" case roll $number "$place/roll.csv" --today 2025-03-04
step case elect $number --name 样例工人1 --name 样例工人2 --name 样例工人3 --on 2025-03-04
step case hold-session $number --place 调解室 --record 到场 --on 2025-03-10
measure "case agree, a share for each" 1 "$labordesk" case agree $number --terms 按名册支付 --today 2025-03-10 "${pay[@]}"
make=("$labordesk" form make --case $number --today 2025-03-10)
measure "form make, an acceptance notice" 20 "${make[@]}" acceptance-notice --out "$place/notice.docx" --to employer
measure "form make, the agreement with every share" 5 "${make[@]}" mediation-agreement --out "$place/agreement.docx"
measure "form make, the roll for its signatures" 5 "${make[@]}" representatives --leave-blanks --out "$place/r.docx"
measure "form make, a notice to each in one file" 3 "${make[@]}" acceptance-notice --to each --out "$place/each.docx"
measure "form make, a notice to each in a folder" 1 "${make[@]}" acceptance-notice --to each --separate --out "$place/each"
if command -v soffice >/dev/null; then
    measure "form make, the agreement as PDF" 1 "${make[@]}" mediation-agreement --out "$place/agreement.pdf"
fi
measure "form list" 5 "$labordesk" form list --case $number
measure "check" 1 "$labordesk" check
