# shellcheck shell=bash
# CMake presets, built with as many jobs as cores and memory allow (a job may take a GiB).

build_jobs() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
  echo $((memory < 1 ? 1 : memory < cores ? memory : cores))
}

configure_and_build() {
  local preset=$1
  shift
  { [[ build/$preset/build.ninja -nt CMakePresets.json ]] || cmake --preset "$preset"; } &&
    cmake --build "build/$preset" --parallel "$(build_jobs)" --target "$@"
}

# build <preset> <target>...
build() { step "Building ($1)" configure_and_build "$@"; }
