#!/bin/sh
# Eight programs log into one ledger at once: no report is lost, none is there twice, none is refused as busy.
# DUBAN_ROUNDS: how many each logs (15; 500 in the full run).
set -eu
duban=$1; samples=$2/fixtures/samples; each=${DUBAN_ROUNDS:-15}
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export DUBAN_LEDGER="$folder/x.db" DUBAN_ACTOR=督查室
"$duban" init --directory "$samples/units.yaml" 2>/dev/null
"$duban" import "$samples/notice.txt" >/dev/null 2>&1
before=$("$duban" verify --format json | sed -n 's/.*"entries": \([0-9]*\).*/\1/p')
started=$(date +%s)
for writer in 1 2 3 4 5 6 7 8; do
  (
    i=0
    while [ "$i" -lt "$each" ]; do
      i=$((i + 1))
      from=$(date +%s%N)
      "$duban" log 1.2 --percent $((i % 100)) --progress "writer $writer report $i." 2>>"said.$writer" || echo "$writer $i" >>failed
      echo $((($(date +%s%N) - from) / 1000000)) >>"took.$writer"
    done
  ) &
done
wait
if [ -e failed ]; then echo "refused:"; cat failed said.*; exit 1; fi
"$duban" verify
after=$("$duban" verify --format json | sed -n 's/.*"entries": \([0-9]*\).*/\1/p')
[ $((after - before)) = $((8 * each)) ]
"$duban" export --events 2>/dev/null | grep -o 'writer [0-9]* report [0-9]*\.' | sort >there
[ "$(wc -l <there)" = $((8 * each)) ]; [ "$(uniq <there | wc -l)" = $((8 * each)) ]
sort -n took.* | awk -v s=$(($(date +%s) - started)) '{ t[NR] = $1 } END { printf "%d logs in %d s: median %d ms, 99 in 100 within %d ms, longest %d ms\n", NR, s, t[int((NR + 1) / 2)], t[int(NR * 0.99)], t[NR] }'
echo "1 passed, 0 failed"
