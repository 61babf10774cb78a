#!/bin/sh
# Builds and runs every test. usage: sh tests/run.sh [--deps-only | --asan | --bench [N…]]
#   --deps-only  only installs what building needs
#   --asan       the same tests under the address and undefined-behaviour sanitizers (build/asan)
#   --bench      no tests: measures the engine on generated data of N tasks (build/bench)
set -eu
cd "$(dirname "$0")/.."
. cli/deps.sh
[ "${1:-}" = --deps-only ] || DUBAN_PACKAGES="$DUBAN_PACKAGES valgrind"  # counts instructions, see instructions_test.sh
install_deps
case "${1:-}" in
  --deps-only) exit 0 ;;
  --asan)
    cmake -S . -B build/asan -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DDUBAN_SANITIZE=ON >/dev/null
    ninja -C build/asan >&2
    exec ctest --test-dir build/asan --output-on-failure ;;
  --bench)
    shift
    cmake -S . -B build/release -G Ninja -DCMAKE_BUILD_TYPE=Release -DDUBAN_BENCH=ON >/dev/null
    build_release duban duban_bench
    exec sh tests/bench/run.sh "$@" ;;
  "") ;;
  *) echo "usage: sh tests/run.sh [--deps-only | --asan | --bench [N...]]" >&2; exit 2 ;;
esac
build_release all
exec ctest --test-dir build/release --output-on-failure
