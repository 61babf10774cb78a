#!/bin/sh
# A disk too small for the copy: the backup fails, says so and leaves nothing; so does an export.
set -eu
duban=$1; samples=$2/fixtures/samples
[ "$(id -u)" = 0 ] || { echo "skipped: mounting a small disk needs root"; exit 77; }
folder=$(mktemp -d); small=$folder/small; mkdir "$small"
mount -t tmpfs -o size=64k tmpfs "$small" 2>/dev/null || { rm -r "$folder"; echo "skipped: no mount here"; exit 77; }
trap 'umount "$small"; rm -r "$folder"' EXIT
cd "$folder"
export DUBAN_LEDGER="$folder/x.db" DUBAN_ACTOR=督查室
"$duban" init --directory "$samples/units.yaml" 2>/dev/null
"$duban" import "$samples/notice.txt" >/dev/null 2>&1
code=0; "$duban" backup small/b.db 2>said || code=$?
[ "$code" = 1 ]; grep -q 'ledger-disk-full' said; grep -q 'small/b.db ' said
[ -z "$(ls -A small)" ]
dd if=/dev/zero of=small/fill bs=1k 2>/dev/null || true
code=0; "$duban" export --events -o small/e.jsonl 2>said || code=$?
[ "$code" = 1 ]; grep -q 'file-unwritable' said
[ "$(ls -A small)" = fill ]
"$duban" backup b.db 2>/dev/null
"$duban" --ledger b.db verify >/dev/null
echo "1 passed, 0 failed"
