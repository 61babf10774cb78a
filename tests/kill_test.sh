#!/bin/sh
# Programs killed at random moments: whatever a command said was recorded is there, nothing is there in half, and
# the ledger verifies. DUBAN_ROUNDS: how many are killed (24; 500 in the full run), every fourth in a bulk import.
set -eu
duban=$1; samples=$2/fixtures/samples; rounds=${DUBAN_ROUNDS:-24}
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export DUBAN_LEDGER="$folder/x.db" DUBAN_ACTOR=督查室
"$duban" init --directory "$samples/units.yaml" 2>/dev/null
"$duban" import "$samples/notice.txt" >/dev/null 2>&1
rows=400
# Another file each time: what the ledger holds already is not recorded again.
make_bulk() { awk -v rows=$rows -v round="$1" 'BEGIN { print "ref,on,percent,progress"; while (i < rows) { i++; print "2.1,2025-03-01," i % 100 ",第 " round " 次第 " i " 行" } }' >bulk.csv; }
make_bulk 0
echo 报告 >report.txt
entries() { # prints how many there are; fails when the ledger does not verify
  "$duban" verify --format json >verified || return 1
  sed -n 's/.*"entries": \([0-9]*\).*/\1/p' verified
}
begin() { rm -f x.db x.db-wal x.db-shm; cp first.db x.db; count=$first; }
milliseconds() { from=$(date +%s%N); "$@" 2>/dev/null; echo $((($(date +%s%N) - from) / 1000000)); }
log_time=$(milliseconds "$duban" log 1.2 --percent 1 --evidence report.txt)
bulk_time=$(milliseconds "$duban" import bulk.csv)
cp x.db first.db; first=$(entries); begin; killed=0; kept=0; seed=20241126; round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  [ $((round % 40)) != 0 ] || begin  # a small ledger verifies faster
  seed=$(((seed * 1103515245 + 12345) % 2147483648))
  if [ $((round % 4)) = 0 ]; then
    make_bulk "$round"; more=$rows; time=$bulk_time; set -- import bulk.csv
  else
    more=1; time=$log_time; echo "report $round" >report.txt; set -- log 1.2 --percent 1 --evidence report.txt
  fi
  after=$((1 + seed / 65536 % (time + time / 4 + 1)))
  # In the foreground it waits until the program is gone; one that dies in a sync may still be there otherwise.
  code=0; timeout --foreground -s KILL "$(awk "BEGIN { print $after / 1000 }")" "$duban" "$@" 2>said || code=$?
  now=$(entries) || { echo "round $round, killed after $after ms:"; cat verified; exit 1; }
  if grep -q 已记录 said; then  # it may have been killed behind that
    kept=$((kept + 1)); [ "$now" = $((count + more)) ]
  else
    [ "$code" = 137 ] || { cat said; exit 1; }
    killed=$((killed + 1)); [ "$now" = "$count" ] || [ "$now" = $((count + more)) ]
  fi
  count=$now
done
[ "$killed" -gt 0 ]
echo "$killed killed before they said so, $kept recorded"
echo "1 passed, 0 failed"
