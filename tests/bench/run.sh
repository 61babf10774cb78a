# Builds the benchmark and the baselines, makes the data, measures; tests/run.sh --bench runs it in the
# source folder. usage: sh tests/bench/run.sh [N…]    N: how many tasks; 1000000 takes minutes and gigabytes
set -eu
baselines=../shared/bench
out=build/bench
[ -f $baselines/gen.cpp ] || { echo "error: $baselines, which makes the data and holds the baselines, is missing" >&2; exit 1; }
mkdir -p $out

compile() { # program, flags…
  program=$1; shift
  [ $out/$program -nt $baselines/$program.cpp ] && [ $out/$program -nt $baselines/common.h ] && return 0
  g++ -std=c++17 -w -o $out/$program $baselines/$program.cpp "$@"
}
compile gen -O2
compile cppbase -O3 -march=native
compile sqlbase -O2 -lsqlite3
compile fsyncloop -O2

[ $# -gt 0 ] || set -- 200 1000 10000 100000
for n in "$@"; do
  data=$out/d$n
  [ -f $data/meta.json ] || $out/gen $n 42 $data
  [ -f $data/sql.db ] || { $out/sqlbase $data build $data/sql.part; mv $data/sql.part $data/sql.db; }
  echo "== N=$n"
  build/release/duban_bench --data $data --baselines $out --out $out/result-$n.json --duban build/release/duban
done
