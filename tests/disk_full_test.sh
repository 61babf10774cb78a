#!/bin/sh
# A full disk, caused: the import fails whole, says so, and the ledger is as it was.
set -eu
duban=$1; fixture=$2/fixtures/yuzhong-2024
[ "$(id -u)" = 0 ] || { echo "skipped: mounting a small disk needs root"; exit 77; }
folder=$(mktemp -d)
mount -t tmpfs -o size=600k tmpfs "$folder" 2>/dev/null || { rmdir "$folder"; echo "skipped: no mount here"; exit 77; }
said=$(mktemp)  # not on the disk that fills
trap 'umount "$folder"; rmdir "$folder"; rm -f "$said"' EXIT
export DUBAN_LEDGER="$folder/x.db" DUBAN_ACTOR=督查室
"$duban" --now 2024-01-26T09:00 init --demo --directory "$fixture/units.yaml" 2>/dev/null
code=0; "$duban" --now 2024-01-26T09:00 import "$fixture/tasks.yaml" >/dev/null 2>"$said" || code=$?
if [ "$code" = 0 ]; then code=0; "$duban" import "$fixture/progress.csv" >/dev/null 2>"$said" || code=$?; fi
[ "$code" = 1 ]
grep -q 'ledger-disk-full' "$said"
"$duban" verify
dd if=/dev/zero of="$folder/fill" bs=1k 2>/dev/null || true
code=0; "$duban" weekly --as-of 2024-07-05 --format csv -o "$folder/list.csv" 2>/dev/null || code=$?
[ "$code" = 1 ]; [ ! -e "$folder/list.csv" ] && [ ! -e "$folder/list.csv.part" ]
echo "1 passed, 0 failed"
