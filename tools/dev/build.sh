# shellcheck shell=bash
# Builds CMake presets with as many jobs as cores and memory allow (a job may need a GiB).

build_jobs() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
  echo $((memory < 1 ? 1 : memory < cores ? memory : cores))
}

# Prints the output of a command and fails if it holds a warning. -Werror covers the compiler; this covers
# CMake, ninja and the linker. (Under tsan, g++ has false warnings about uninitialized variables.)
without_warnings() {
  "$@" 2>&1 | awk '{ print; fflush() } /[Ww]arning: |CMake .*Warning/ && !/maybe-uninitialized/ { seen = 1 } END { exit seen }'
}

configure_and_build() {
  local preset=$1
  shift
  { [[ build/$preset/build.ninja -nt CMakePresets.json ]] || cmake --preset "$preset"; } &&
    cmake --build "build/$preset" --parallel "$(build_jobs)" --target "$@"
}

# build <preset> <target>...
build() { step "Building ($1)" without_warnings configure_and_build "$@"; }
