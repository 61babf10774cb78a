#!/bin/sh
# A ledger that may not be written: reading works, writing says so and changes nothing. Root may write
# anywhere, so the commands run as nobody where the tests run as root.
set -eu
duban=$1; source=$2
folder=$(mktemp -d); trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cp "$duban" "$folder/duban"
if [ "$(id -u)" = 0 ]; then
  chown 65534:65534 "$folder"
  run() { setpriv --reuid=65534 --regid=65534 --clear-groups env DUBAN_ACTOR=督查室 "$@"; }
else
  run() { DUBAN_ACTOR=督查室 "$@"; }
fi
cd "$folder"
mkdir box; [ "$(id -u)" != 0 ] || chown 65534:65534 box
cp "$source/fixtures/samples/units.yaml" "$source/fixtures/samples/notice.txt" .
chmod a+r units.yaml notice.txt; chmod a+rx "$folder" duban
run ./duban --ledger box/x.db init --directory units.yaml
run ./duban --ledger box/x.db import notice.txt >/dev/null 2>&1
rm -f box/x.db-wal box/x.db-shm
chmod 444 box/x.db; chmod 555 box
before=$(cksum box/x.db)
run ./duban --ledger box/x.db weekly --as-of 2025-03-01 >/dev/null
run ./duban --ledger box/x.db verify >/dev/null
code=0; run ./duban --ledger box/x.db log 1.1 --percent 10 2>err || code=$?
[ "$code" = 1 ]; grep -q 'ledger-read-only' err
code=0; run ./duban --ledger box/new.db init 2>err || code=$?
[ "$code" = 1 ]; grep -q 'error: ' err
# A ledger of an earlier version must be written once, for its tables.
chmod 755 box; cp "$source/fixtures/ledgers/schema-1.ledger" box/old.ledger; chmod 444 box/old.ledger; chmod 555 box
code=0; run ./duban --ledger box/old.ledger weekly --as-of 2025-03-01 2>err || code=$?
[ "$code" = 1 ]; grep -q 'ledger-older' err
chmod 755 box; rm -f box/old.ledger; chmod 555 box
[ "$before" = "$(cksum box/x.db)" ]; [ "$(ls box)" = x.db ]
echo "1 passed, 0 failed"
