# shellcheck shell=bash
# The suites of ./dev test. Each leaves its test cases as a JUnit file, from which they are counted;
# one that breaks before its tests (a compile error, lint) counts as one failure.

reports=$PWD/build/reports
suites=(unit asan tsan fuzz frontend redis e2e)
everyday=(unit asan tsan frontend redis e2e) # what ./dev test runs when it is not told which
# Modules whose tests run under the address and undefined behaviour sanitizers, and under the thread sanitizer.
sanitized=(base screening judge http sqlite redis sandbox queue store problem executors languages accounts worker api)
threaded=(base sqlite redis queue store worker)

# run_ctest <suite> <preset> <ctest arguments>...
run_ctest() {
  local suite=$1 preset=$2
  shift 2
  step "Tests ($suite)" ctest --preset "$preset" --parallel "$(nproc)" --no-tests=error \
    --output-junit "$reports/$suite.xml" "$@"
}

suite_unit() { build dev all && run_ctest unit full; }

suite_asan() {
  local labels
  labels=$(printf '|%s' "${sanitized[@]}")
  build asan codevault-sandbox "${sanitized[@]/%/_test}" && run_ctest asan asan --label-regex "^unit\.(${labels:1})\$"
}

suite_tsan() {
  local labels
  labels=$(printf '|%s' "${threaded[@]}")
  build tsan "${threaded[@]/%/_test}" && run_ctest tsan tsan --label-regex "^unit\.(${labels:1})\$"
}

suite_fuzz() { build fuzz fuzz_targets && run_ctest fuzz fuzz --label-regex '^fuzz$'; }

suite_frontend() {
  use_node && npm_install frontend && npm_run format:check lint types &&
    step "Tests (frontend)" npm --prefix frontend test -- --reporter=default --reporter=junit \
      --outputFile.junit="$reports/frontend.xml" &&
    build_frontend && npm_run size
}

suite_redis() {
  local folder=tests/integration/bullmq
  use_node && npm_install $folder && build dev bull_driver &&
    step "Tests (redis)" node --test --test-reporter=spec --test-reporter-destination=stdout \
      --test-reporter=junit --test-reporter-destination="$reports/redis.xml" $folder/*.test.mjs
}

suite_e2e() {
  use_node && npm_install tests/integration/bullmq && build dev codevault codevault-sandbox && build_frontend &&
    step "Tests (e2e)" node --test --test-reporter=spec --test-reporter-destination=stdout \
      --test-reporter=junit --test-reporter-destination="$reports/e2e.xml" tests/e2e/*/*.test.mjs
}

run_tests() {
  local suite
  (($#)) || set -- "${everyday[@]}"
  for suite; do
    [[ " ${suites[*]} " == *" $suite "* ]] || fail "There is no suite '$suite'. There are: ${suites[*]}."
  done
  install_packages tools/packages/{build,check}.txt tests/packages.txt languages/*.yaml
  rm -rf "$reports"
  mkdir -p "$reports"
  for suite; do "suite_$suite" || touch "$reports/$suite.broken"; done
  python3 tools/count_tests.py "$reports" "$@"
}
