#!/bin/sh
# The main job on the demonstration: installs what is missing, builds, sets up a ledger from the fixture's
# notice, takes a year of progress in, prints the weekly list of two dates, writes two workbooks to out/.
set -eu
cd "$(dirname "$0")/.."
. cli/deps.sh
install_deps
build_release duban

fixture=fixtures/yuzhong-2024
duban="build/release/duban --ledger out/demo.db"
set_up="--now 2024-01-26T09:00:00+08:00"
mkdir -p out
rm -rf out/demo.db out/demo.db-wal out/demo.db-shm out/demo.db.files

$duban $set_up init --demo --directory $fixture/units.yaml
$duban $set_up import $fixture/tasks.yaml >&2
$duban $set_up plan --checkpoints quarter
$duban import $fixture/progress.csv
$duban extend 2.8 --on 2024-12-16 --to 2025-06-30 --approved-by 艾正兵 --reason 管线迁改和方案调整占用工期，余下连廊续建
$duban extend 10.10 --on 2024-12-18 --to 2025-08-31 --approved-by 陈平 --reason 项目前期手续较慢，结合暑期组织施工
$duban extend 11.12 --on 2024-12-20 --to 2025-06-30 --approved-by 邓光怀 --reason 土建验收和设备安装尚需时间

$duban weekly --as-of 2024-07-05
echo
$duban weekly --as-of 2025-01-03
$duban weekly --as-of 2025-01-03 -o out/weekly.xlsx
$duban workload --as-of 2025-01-03 -o out/workload.xlsx

echo
echo "接下来可以试："
echo "  $duban explain 4.27 --as-of 2025-01-03    # 为什么亮红灯"
echo "  $duban workload --unit 区商务委 --as-of 2024-07-05    # 一个单位承担什么"
echo "  $duban weekly --as-of 2024-07-05 --known-at 2024-07-05    # 当时已知情况下的周报"
