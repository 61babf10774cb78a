# Compares the entries recorded after number SEQ (lines of export --events) with what was filled in, exactly.
import json
import sys


def plain(event):
    payload = dict(event["payload"])
    out = {"type": event["type"], "task": int(event["subject"].split(":")[1]), "on": event["effective_on"], **payload}
    if "evidence" in out:
        out["evidence"] = [file["name"] for file in out["evidence"]]
    for value in out.get("values", []):
        value.pop("metric", None)
        value.pop("unit", None)
    return out


def order(entries):
    return sorted(entries, key=lambda e: json.dumps(e, sort_keys=True, ensure_ascii=False))


lines = [json.loads(line) for line in open(sys.argv[1])]
found = [plain(e) for e in lines if e.get("seq", 0) > int(sys.argv[2])]
wanted = json.load(open(sys.argv[3]))
for entry in order(found):
    if entry not in wanted:
        print("recorded, but not filled in:", json.dumps(entry, ensure_ascii=False))
for entry in order(wanted):
    if entry not in found:
        print("filled in, but not recorded:", json.dumps(entry, ensure_ascii=False))
sys.exit(0 if order(found) == order(wanted) else 1)
