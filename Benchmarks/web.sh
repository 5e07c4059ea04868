#!/usr/bin/env bash
# The desk in the browser under load, over the loopback: every page with 50 people reading while 5 write.
#
#     Benchmarks/web.sh [LABORDESK] [HELLO] [CASES]
#
# By default .build/release/labordesk, Benchmarks/.build/release/hello and 1000000 cases; wants wrk and curl, and some 8 GB in TMPDIR
# for a million. DESK=folder uses a desk that was made before (labordesk demo, import ledger) and leaves it changed.
# SECONDS_EACH=8 is how long each page is read, SOAK=120 how long all of them in turn.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
labordesk=${1:-$here/../.build/release/labordesk}
hello=${2:-$here/.build/release/hello}
cases=${3:-1000000}
each=${SECONDS_EACH:-8}
soak=${SOAK:-120}
place=$(mktemp -d "${TMPDIR:-/tmp}/labordesk-web.XXXXXX")
export LC_ALL=C.UTF-8
server= other=
trap 'kill $server $other 2>/dev/null || true; rm -rf "$place"' EXIT
today=2026-07-01

if [ -n "${DESK:-}" ]; then
    export LABORDESK_HOME=$DESK
else
    "$labordesk" demo --cases "$cases" --out "$place/made" >/dev/null
    export LABORDESK_HOME=$place/made/desk
    "$labordesk" import ledger "$place/made/ledger.csv" >/dev/null
fi
printf 'sample-horse-battery\n' | "$labordesk" officer password admin >/dev/null

serve() {
    rm -f "$place/address"
    "$labordesk" serve --port 0 --json --today "$today" >"$place/address" 2>>"$place/log" &
    server=$!
    until [ -s "$place/address" ]; do kill -0 $server; sleep 0.05; done
    base=$(sed -n 's/.*"address":"\(.*\)\/".*/\1/p' "$place/address")
}

# The session's cookie in `cookie`, the token that its forms carry in `token`.
sign_in() {
    rm -f "$place/jar"
    curl -sS -o /dev/null -c "$place/jar" --data-urlencode name=admin --data-urlencode password=sample-horse-battery "$base/sign-in"
    cookie=$(awk '$6 ~ /labordesk/ {print $6 "=" $7}' "$place/jar" | head -1)
    token=$(curl -sS -b "$place/jar" "$base/intake" | sed -n 's/.*name="form-token" value="\([^"]*\)".*/\1/p' | head -1)
    [ -n "$cookie" ] && [ -n "$token" ] || { echo "nobody could sign in; see $place/log" >&2; exit 1; }
}

memory() { awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$server/status"; }

# Half, nearly all, and how many a second, of what wrk did; what failed last.
cat >"$place/tell.lua" <<'LUA'
function done(summary, latency, requests)
    local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
    io.write(string.format("%.1f %.1f %.0f %d\n", latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.requests * 1000000 / summary.duration, failed))
end
LUA
{
    cat <<'LUA'
local thread = 0
function setup(given) given:set("place", thread); thread = thread + 1 end
function init(args) cookie, token = args[1], args[2]; counter = 0; stamp = os.time() end
function request()
    counter = counter + 1
    local body = "act=register&form-token=" .. token .. "&worker-name=%E7%8E%8B%E7%94%B2" .. stamp .. "-" .. counter
        .. "&employer-name=%E6%A0%B7%E4%BE%8B%E7%AC%AC" .. (counter % 500) .. "%E5%85%AC%E5%8F%B8&category=wages&claim-head=wages&claim-amount=1200"
        .. "&summary=load"
    return wrk.format("POST", "/intake", { ["Cookie"] = cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end
LUA
    cat "$place/tell.lua"
} >"$place/write.lua"

page() {
    local what=$1 path=$2 readers=50 figures written
    curl -sS -f -o /dev/null -b "$place/jar" "$base$path" || { echo "$what ($path) does not answer" >&2; exit 1; }
    wrk -t1 -c5 -d"$((each + 1))s" --timeout 30s -s "$place/write.lua" "$base" -- "$cookie" "$token" | tail -1 >"$place/written" &
    local writer=$!
    figures=$(wrk -t1 -c"$readers" -d"${each}s" --timeout 60s -H "Cookie: $cookie" -s "$place/tell.lua" "$base$path" | tail -1)
    wait $writer
    written=$(cat "$place/written")
    read -r half most rate failed <<<"$figures"
    read -r w_half w_most w_rate w_failed <<<"$written"
    printf '| %s | %s | %s | %s | %s | %s | %s | %s | %d |\n' "$what" "$half" "$most" "$rate" "$failed" "$w_half" "$w_most" "$w_failed" "$(memory)"
}

serve
sign_in
number=$("$labordesk" case list --limit 1 --json | sed -n 's/.*"number":"\([^"]*\)".*/\1/p' | head -1)
case_path=$(curl -sS -b "$place/jar" "$base/cases" | grep -o 'href="/cases/[^"?]*"' | sed -n '3s/href="\(.*\)"/\1/p')
: "${case_path:=/cases/$number}"
printf '\n%s cases, 50 readers and 5 writers, %s s each; memory at the start %d MiB\n\n' "$cases" "$each" "$(memory)"
printf '| page | median ms | 99th ms | pages/s | failed | an intake meanwhile, median ms | 99th ms | failed | memory MiB |\n|---|---|---|---|---|---|---|---|---|\n'
employer_path=$(curl -sS -b "$place/jar" "$base$case_path" | grep -o 'href="/employers?[^"]*"' | sed -n '1{s/href="\(.*\)"/\1/;s/&amp;/\&/g;p}')
audit_path="/audit?subject=case&subjectID=${case_path#/cases/}"
pages=("today|/" "a case|$case_path" "a step of a case|$case_path/steps/note" "a paper of a case|$case_path/papers/new" \
    "the audit of a case|$audit_path" "cases|/cases" "cases, searched|/cases?q=%E7%8E%8B%E7%94%B2" "an employer|$employer_path" \
    "intake|/intake" "consultations|/registers/consultation" "drafted papers|/registers/drafting" "outreach|/registers/outreach" \
    "months|/months" "a month|/months/month/2026-03" "calendar of months|/months/calendar" "revisions|/months/triangle" \
    "tables received|/received/tables" "administration|/administration" "hand-over|/administration/hand-over" \
    "rules|/administration/rules" "keys|/administration/keys" "retention|/administration/retention" \
    "backups|/administration/backups" "audit log|/audit" "account|/account" "public look-up|/look-up" "sign-in|/sign-in")
# Pages that add a period up.
added=("statistics of a month|/statistics?scheme=month&period=2026-03" \
    "the same by office|/statistics?scheme=month&period=2026-03&by=office" \
    "cases behind a figure|/statistics/cases?indicator=accepted-cases&from=2026-01-01&to=2026-08-31" "received|/received")
for entry in "${pages[@]}" "${added[@]}"; do page "${entry%%|*}" "${entry#*|}"; done

printf '\nReading alone, 50 at a time: a case beside a route of Hummingbird that says hello\n\n'
alone=$(wrk -t1 -c50 -d"${each}s" -H "Cookie: $cookie" -s "$place/tell.lua" "$base$case_path" | tail -1)
"$hello" >"$place/hello" 2>/dev/null &
other=$!
until grep -q . "$place/hello"; do kill -0 $other; sleep 0.05; done
bare=$(wrk -t1 -c50 -d"${each}s" -s "$place/tell.lua" "http://127.0.0.1:$(cat "$place/hello")/" | tail -1)
kill $other; wait $other 2>/dev/null || true; other=
awk -v one="$alone" -v two="$bare" 'BEGIN { split(one, a); split(two, b); printf "a case %d pages/s (median %s ms, 99th %s ms), hello %d/s: 1 to %.1f\n", a[3], a[1], a[2], b[3], b[3] / a[3] }'

printf '\nAll pages in turn for %s s: ' "$soak"
before=$(memory)
printf 'local paths, at = {%s}, 0\nfunction request() at = at %% #paths + 1; return wrk.format("GET", paths[at]) end\n' \
    "$(for entry in "${pages[@]}"; do printf '"%s",' "${entry#*|}"; done)" >"$place/turn.lua"
cat "$place/tell.lua" >>"$place/turn.lua"
figures=$(wrk -t1 -c50 -d"${soak}s" --timeout 30s -H "Cookie: $cookie" -s "$place/turn.lua" "$base" | tail -1)
read -r half most rate failed <<<"$figures"
printf '%d pages, %s failed; memory %d MiB before, %d after\n' "$((rate * soak))" "$failed" "$before" "$(memory)"

printf '\n300 intakes at once: '
intakes() {
    local i
    for i in $(seq "$1"); do
        [ "$i" -gt 1 ] && echo next
        printf 'url = "%s/intake"\ncookie = "%s"\nsilent\nshow-error\noutput = /dev/null\nwrite-out = "%%{http_code} %%{redirect_url}\\n"\n' "$base" "$cookie"
        printf 'data-urlencode = "form-token=%s"\ndata = "act=register&category=wages&claim-head=wages&claim-amount=100&summary=at-once"\ndata-urlencode = "worker-name=%s%d"\ndata-urlencode = "employer-name=样例并发公司"\n' "$token" "$2" "$i"
    done
}
intakes 300 "王甲并发$(date +%s)-" >"$place/at-once"
curl -Z --parallel-immediate --parallel-max 300 -K "$place/at-once" >"$place/answers" 2>"$place/curl.log" || true
ordinals() { sed -n 's#^303 .*/cases/##p' "$1" | sed 's/%/\\x/g' | xargs -0 printf '%b' | sed -n 's/.*〔[0-9]*〕0*\([0-9]*\)号.*/\1/p' | sort -n; }
ordinals "$place/answers" >"$place/numbers"
awk 'NR == 1 { first = $1 } { last = $1; if (NR > 1 && $1 != before + 1) gaps++; before = $1 } END { printf "%d cases, numbers %d to %d, %d gaps\n", NR, first, last, gaps }' "$place/numbers"

printf 'Killed in the middle of 2000 intakes: '
intakes 2000 "王甲中断$(date +%s)-" >"$place/until-killed"
curl -Z --parallel-immediate --parallel-max 50 -K "$place/until-killed" >"$place/acknowledged" 2>/dev/null &
client=$!
until [ "$(grep -c '^303' "$place/acknowledged")" -ge 200 ]; do sleep 0.02; done
kill -9 $server
wait $client 2>/dev/null || true
wait $server 2>/dev/null || true
serve
sign_in
lost=0 told=0
while read -r status address; do
    [ "$status" = 303 ] || continue
    told=$((told + 1))
    [ "$(curl -sS -o /dev/null -w '%{http_code}' -b "$place/jar" "$base/${address#*://*/}")" = 200 ] || lost=$((lost + 1))
done <"$place/acknowledged"
printf '%d were acknowledged, %d of them are lost\n' "$told" "$lost"
kill $server; wait $server 2>/dev/null || true; server=
"$labordesk" check
