#!/bin/sh
# The fixture's year under the ladder: orders every Friday, answers, what was sent and why; nobody is summoned who was
# not urged before. Then a threshold changed by one line: what is rehearsed is what adopting it shows.
# usage: ladder_year_test.sh DUBAN SOURCE
set -eu
duban=$1 source=$2
command -v python3 >/dev/null || { echo "python3 is missing: skipped"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DUBAN_LEDGER=year.db
fixture=$source/fixtures/yuzhong-2024
"$duban" --now 2024-01-25T09:00 init --demo --directory "$fixture/units.yaml" 2>/dev/null
"$duban" --now 2024-01-25T09:30 import "$fixture/tasks.yaml" >/dev/null 2>&1
"$duban" import "$fixture/progress.csv" >/dev/null 2>&1

"$duban" timeline 4.27 5.12 7.3 9.15 --as-of 2025-01-31 --format json >misses.json
"$duban" plan --checkpoints quarter --confirm --on 2024-02-01 >/dev/null 2>&1
python3 - >fridays <<'PY'
import datetime
day = datetime.date(2024, 7, 5)
while day <= datetime.date(2025, 2, 28):
    print(day)
    day += datetime.timedelta(7)
PY
number=0
while read -r friday; do
  "$duban" order list --as-of "$friday" --format json >"proposed-$friday.json"
  "$duban" order issue --signed-by 王主任 --approved-by 艾正兵 --on "$friday" >/dev/null 2>issued
  "$duban" order issue --signed-by 王主任 --approved-by 艾正兵 --on "$friday" 2>again
  grep -q 没有可以发出的督办单 again || { echo "sent twice on $friday"; cat again; exit 1; }
  # Every fifth order is answered at once with a promise.
  for order in $(sed -n 's/^.*〔\([0-9]*\)〕\([0-9]*\)号.*$/\1\/\2/p' issued); do
    number=$((number + 1))
    [ $((number % 5)) -ne 0 ] || "$duban" order answer "$order" --text 已制定整改措施 --on "$friday" --until "$(date -d "$friday +20 days" +%F)" 2>/dev/null
  done
done <fridays
"$duban" order list --all --as-of 2025-02-28 --format json >sent.json
"$duban" verify >/dev/null 2>&1

sed 's/pace_yellow: 10/pace_yellow: 15/' "$source/rules/rulebooks/default.yaml" >new.yaml
[ "$(diff "$source/rules/rulebooks/default.yaml" new.yaml | grep -c '^>')" = 1 ]
"$duban" rules rehearse new.yaml --from 2024-07-01 --to 2025-01-31 --format json >rehearsed.json
"$duban" timeline --all --from 2024-07-01 --as-of 2025-01-31 --format json >before.json
"$duban" rules adopt new.yaml --from 2024-07-01 2>/dev/null
"$duban" timeline --all --from 2024-07-01 --as-of 2025-01-31 --format json >after.json
while read -r friday; do "$duban" order list --as-of "$friday" --format json >"then-$friday.json"; done <fridays

python3 - <<'PY'
import glob, json

def load(name):
    with open(name, encoding='utf-8') as file:
        return json.load(file)

# The four published misses: a lamp at each month's end, and the day each first turned.
misses = load('misses.json')['tasks']
assert [m['ref'] for m in misses] == ['4.27', '5.12', '7.3', '9.15'], misses
for miss in misses:
    assert len(miss['months']) == 13 and all(month['lamp'] for month in miss['months']), miss
    assert miss['first_flagged_on'] and miss['months'][-1]['lamp'] == 'red', miss

# Every rung that was sent had been proposed that day, with a reason.
sent = load('sent.json')['sent']
assert len(sent) > 100, len(sent)
proposed = {}
for name in glob.glob('proposed-*.json'):
    answer = load(name)
    for line in answer['proposed']:
        assert line['why'], line
        proposed[answer['as_of'], line['subject'], line['rule']] = line['action']
    assert all(line['why'] for line in answer['held'])
for order in sent:
    assert proposed[order['on'], order['subject'], order['rule']] == order['action'], order

# Nobody is summoned who was not urged, and whose time to answer had not passed.
summoned = 0
for order in sent:
    if order['action'] != '约谈':
        continue
    summoned += 1
    before = [o for o in sent if o['subject'] == order['subject'] and o['rule'] == order['rule'] and o['on'] < order['on']]
    assert {o['action'] for o in before} >= {'催办', '督办', '通报'}, (order, before)
    for o in before:
        if o['state'] not in ('cured', 'withdrawn'):
            assert (o['answer']['until'] if o['answer'] else o['reply_due']) < order['on'], (o, order)
assert summoned > 10, summoned

# What was rehearsed is what came of it: lamps of each review day, and the orders proposed on each Friday.
def lamps(answer, day):
    return {t['ref']: [c['lamp'] for c in t['changes'] if c['on'] <= day][-1] for t in answer['tasks'] if t['changes'] and t['changes'][0]['on'] <= day}

before, after = load('before.json'), load('after.json')
rehearsed = load('rehearsed.json')
assert rehearsed['totals']['tasks'] > 50, rehearsed['totals']
for day in rehearsed['days']:
    expected = lamps(before, day['date'])
    for task in day['tasks']:
        assert expected[task['ref']] == task['lamp']['before'], (day['date'], task)
        expected[task['ref']] = task['lamp']['after']
    assert expected == lamps(after, day['date']), day['date']
    name = 'then-' + day['date'] + '.json'
    if name not in glob.glob('then-*.json'):
        continue
    rungs = {line['ref'] for line in load(name)['proposed']}
    assert len(rungs) == day['rungs']['after'], (day['date'], rungs, day['rungs'])
print(len(sent), 'orders,', summoned, 'summoned,', rehearsed['totals'])
PY
