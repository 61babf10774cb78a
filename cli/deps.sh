# Installs what building and testing need, in one apt call; sourced by quickstart.sh and tests/run.sh.
# Quiet when nothing is missing. Without the rights it names the packages and stops.

DUBAN_PACKAGES="g++ cmake ninja-build ccache libboost-dev libboost-program-options-dev libyaml-cpp-dev
 libsqlite3-dev doctest-dev libfmt-dev nlohmann-json3-dev libxlsxwriter-dev libutf8proc-dev libsodium-dev
 libzip-dev libpugixml-dev libgumbo-dev librapidcheck-dev unzip"

install_deps() {
  missing=""
  for package in $DUBAN_PACKAGES; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ]; then
    as_root=""
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo"
  else
    echo "error: these packages are missing and cannot be installed without root or sudo:" >&2
    echo " $missing" >&2
    echo "  ask an administrator to run: apt-get install$missing" >&2
    exit 1
  fi
  echo "installing:$missing" >&2
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  if ! { $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "error: the packages could not be installed" >&2
    exit 1
  fi
  rm -f "$log"
}

# Configures and builds TARGET in build/release; the compiler's output only when something fails.
build_release() {
  log=$(mktemp)
  if [ ! -f build/release/build.ninja ]; then
    cmake -S . -B build/release -G Ninja -DCMAKE_BUILD_TYPE=Release >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  fi
  if [ -t 2 ]; then
    ninja -C build/release "$@" >&2 || exit 1
  else
    echo "building $* ..." >&2
    ninja -C build/release "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  fi
  rm -f "$log"
}
