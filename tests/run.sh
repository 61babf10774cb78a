#!/bin/sh
# Builds and runs every test. usage: sh tests/run.sh [--deps-only | --asan | --fuzz [SECONDS] | --bench [N…] | --look]
#   --deps-only  only installs what building needs
#   --asan       the same tests under the address and undefined-behaviour sanitizers, each file compiled alone (build/asan)
#   --fuzz       no tests: each reader of files on made-up bytes for SECONDS (60), from tests/fuzz/corpus (build/fuzz)
#   --bench      no tests: measures the engine on generated data of N tasks (build/bench)
#   --look       no tests: every document in every format through LibreOffice and Chromium, as pictures to look at (out/look)
set -eu
cd "$(dirname "$0")/.."
. cli/deps.sh
[ "${1:-}" = --deps-only ] || DUBAN_PACKAGES="$DUBAN_PACKAGES valgrind python3-openpyxl"  # see instructions_test.sh and forms_python_test.sh
[ "${1:-}" != --look ] || DUBAN_PACKAGES="$DUBAN_PACKAGES libreoffice-calc chromium poppler-utils fonts-noto-cjk"
[ "${1:-}" != --fuzz ] || DUBAN_PACKAGES="$DUBAN_PACKAGES clang"
install_deps
case "${1:-}" in
  --deps-only) exit 0 ;;
  --asan)
    cmake -S . -B build/asan -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DDUBAN_SANITIZE=ON -DDUBAN_UNITY=OFF >/dev/null
    ninja -C build/asan >&2
    exec ctest --test-dir build/asan --output-on-failure ;;
  --fuzz)
    seconds=${2:-60}
    cmake -S . -B build/fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=RelWithDebInfo -DDUBAN_FUZZ=ON -DDUBAN_TESTS=OFF >/dev/null
    ninja -C build/fuzz fuzzers >&2
    for corpus in tests/fuzz/corpus/*; do
      reader=${corpus##*/}
      mkdir -p "build/fuzz/corpus/$reader"  # what is found goes there; what is to be kept is copied by hand
      echo "$reader"
      "build/fuzz/tests/fuzz/fuzz_$reader" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 \
        -artifact_prefix="build/fuzz/$reader-" "build/fuzz/corpus/$reader" "$corpus"
    done
    exit 0 ;;
  --bench)
    shift
    cmake -S . -B build/release -G Ninja -DCMAKE_BUILD_TYPE=Release -DDUBAN_BENCH=ON >/dev/null
    build_release duban duban_bench
    exec sh tests/bench/run.sh "$@" ;;
  --look)
    cmake -S . -B build/release -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
    build_release duban
    exec sh tests/look.sh build/release/duban . out/look ;;
  "") ;;
  *) echo "usage: sh tests/run.sh [--deps-only | --asan | --fuzz [SECONDS] | --bench [N...] | --look]" >&2; exit 2 ;;
esac
build_release all
exec ctest --test-dir build/release --output-on-failure
