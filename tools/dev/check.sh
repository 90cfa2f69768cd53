# shellcheck shell=bash
# The checks that each commit must pass: quick, and without matters of taste.

cpp_files() { find src tests bench -name '*.[ch]pp' -not -path '*/node_modules/*' -not -path 'tests/programs/*' -not -path 'tests/packages/*' -print0; }

cpp_format() { cpp_files | xargs -0 clang-format "$@"; }

shell_check() { shellcheck --external-sources --check-sourced dev .ci/run; }

check_all() {
  install_packages tools/packages/build.txt tools/packages/check.txt
  step "C++ format" cpp_format --dry-run -Werror
  step "Layers" python3 -B tools/check_layers.py
  step "Regular expressions" python3 -B tools/check_regex.py
  step "Shell scripts" shell_check
  build dev all
  step "clang-tidy" python3 -B tools/tidy.py build/dev
  step "C++ unit tests" ctest --preset dev --parallel "$(nproc)"
  check_frontend
}

# Skips a front end that has passed unchanged before.
check_frontend() {
  local passed=.tools/frontend-passed hash
  use_node
  npm_install frontend
  hash=$(hash_of frontend)
  up_to_date "$passed" "$hash" && return
  npm_run format:check lint types test
  stamp "$passed" "$hash"
}

format_all() {
  install_packages tools/packages/build.txt tools/packages/check.txt
  step "C++ format" cpp_format -i
  use_node
  npm_install frontend
  npm_run format
}
