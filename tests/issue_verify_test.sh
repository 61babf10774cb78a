#!/bin/sh
# An issue that is not what its entries yield, in a ledger whose chain holds: verify says which, and where.
# The entries are written by another language, as someone with the file could. Skipped where there is no python3.
set -eu
duban=$1; source=$2
command -v python3 > /dev/null || exit 77
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
cd "$folder"; export DUBAN_LEDGER=a.db DUBAN_ACTOR=督查室
at() { now=$1; shift; "$duban" --now "$now" "$@" > /dev/null 2>&1; }
at 2025-01-20T09:00 init --directory "$source/fixtures/samples/units.yaml"
at 2025-01-20T09:00 import "$source/fixtures/samples/notice.txt"
at 2025-07-04T09:00 issue weekly --signed-by 王主任
"$duban" verify > /dev/null 2> said; grep -q '已签发的 1 期均已重做核对' said
cat > change.py <<'PY'
import hashlib, json, sqlite3, sys
file, what = sys.argv[1:]
db = sqlite3.connect(file)
row = list(db.execute("SELECT seq, recorded_at, clock, effective_on, type, version, subject, actor, login, payload, prev FROM entry ORDER BY seq DESC LIMIT 1").fetchone())
payload = json.loads(row[9])
text = payload["formats"]["text"]
if what == "content":
    payload["content"]["totals"]["overdue"] = 7
else:
    text["text"] += "\n"
if what == "drawing":
    text["digest"] = hashlib.blake2b(text["text"].encode(), digest_size=32).hexdigest()
row[9] = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
fields = [field if isinstance(field, bytes) else str(field).encode() for field in row]
whole = b"".join(len(field).to_bytes(8, "little") + field for field in fields)
db.execute("UPDATE entry SET payload = ?, hash = ? WHERE seq = ?", (row[9], hashlib.blake2b(whole, digest_size=32).digest(), row[0]))
db.commit()
PY
changed() { # name of the change, exit code of verify, what it says, the state in json
  rm -f "$1".db*; cp a.db "$1.db"; python3 change.py "$1.db" "$1"
  code=0; "$duban" --ledger "$1.db" --lang en verify > /dev/null 2> said || code=$?
  [ "$code" = "$2" ] || { echo "$1: exit $code, not $2"; cat said; exit 1; }
  grep -q "$3" said || { echo "$1: not said: $3"; cat said; exit 1; }
  "$duban" --ledger "$1.db" verify --format json > found || true
  grep -q "\"state\": \"$4\"" found
}
# All that was written goes into the file itself.
python3 -c "import sqlite3; sqlite3.connect('a.db').execute('PRAGMA wal_checkpoint(TRUNCATE)')"
changed content 1 'error: weekly 2025/1 made again .* totals.overdue was issued as 7 and is now 1 \[issue-differs\]' content-differs
changed drawing 0 'note: weekly 2025/1 has the same content, only the renderer changed (text)' renderer-changed
"$duban" --ledger drawing.db reprint weekly 1 > /dev/null
changed damage 1 'error: the text kept of weekly 2025/1 does not agree with its digest \[issue-damaged\]' damaged
code=0; "$duban" --ledger damage.db reprint weekly 1 2> said > /dev/null || code=$?
[ "$code" = 1 ]; grep -q 'issue-damaged' said
"$duban" --ledger damage.db reprint weekly 1 --format csv > /dev/null
echo "1 passed, 0 failed"
