# shellcheck shell=bash
# The suites of ./dev test. Each has two functions: prepare_SUITE builds what the suite needs, and
# suite_SUITE [arguments...] runs it and leaves its test cases as a JUnit file, from which they are
# counted. A suite that breaks before its tests (a compile error, lint) counts as one failure.

reports=$PWD/build/reports
suites=(unit asan tsan fuzz frontend redis e2e)
everyday=(unit asan tsan frontend redis e2e) # what ./dev test runs when no suite is named
# Modules whose tests run under the address and undefined behaviour sanitizers, and under the thread sanitizer.
sanitized=(base screening judge http sqlite sandbox redis queue bullmq store problem executors languages accounts jobs worker api)
threaded=(base sqlite redis queue bullmq store worker)

# unit_label <module>...: a regex of the labels of these modules' tests.
unit_label() {
  local modules
  modules=$(printf '|%s' "$@")
  printf '^unit\\.(%s)$' "${modules:1}"
}

# run_ctest <suite> <preset> <ctest arguments>...
run_ctest() {
  local suite=$1 preset=$2
  shift 2
  ctest --preset "$preset" --parallel "$(nproc)" --no-tests=error --output-junit "$reports/$suite.xml" "$@"
}

# run_node_tests <suite> <arguments>... -- <file>...: the arguments go to `node --test`; those that name
# a file take the place of the files after the '--'.
run_node_tests() {
  local suite=$1 named=() options=()
  shift
  while [[ $1 != -- ]]; do
    if [[ -f $1 ]]; then named+=("$1"); else options+=("$1"); fi
    shift
  done
  shift
  ((${#named[@]})) && set -- "${named[@]}"
  node --test --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=junit --test-reporter-destination="$reports/$suite.xml" "${options[@]}" "$@"
}

prepare_unit() { build dev all; }
suite_unit() { run_ctest unit full "$@"; }

prepare_asan() { build asan codevault-sandbox "${sanitized[@]/%/_test}"; }
suite_asan() { run_ctest asan asan --label-regex "$(unit_label "${sanitized[@]}")" "$@"; }

prepare_tsan() { build tsan "${threaded[@]/%/_test}"; }
suite_tsan() { run_ctest tsan tsan --label-regex "$(unit_label "${threaded[@]}")" "$@"; }

prepare_fuzz() { build fuzz fuzz_targets; }
suite_fuzz() { run_ctest fuzz fuzz --label-regex '^fuzz$' "$@"; }

prepare_frontend() {
  use_node && npm_install frontend && npm_run format:check lint types && build_frontend && npm_run size
}
suite_frontend() {
  npm --prefix frontend test -- --reporter=default --reporter=junit --outputFile.junit="$reports/frontend.xml" "$@"
}

prepare_redis() { use_node && npm_install tests/integration/bullmq && build dev bull_driver; }
suite_redis() { run_node_tests redis "$@" -- tests/integration/bullmq/*.test.mjs; }

# Fetches nginx and Caddy for the test of docs/operating.md into .tools/. Installing them would start them as services
# of this machine.
unpack_proxies() {
  mkdir -p .tools/proxies
  (cd .tools/proxies && apt-get download -qq nginx caddy && for package in *.deb; do dpkg -x "$package" .; done && rm ./*.deb)
}

# Installs Schemathesis, for the test of docs/openapi.json, into .tools/. Wheels alone: no code of packages runs.
install_schemathesis() {
  python3 -m venv --clear .tools/schemathesis &&
    .tools/schemathesis/bin/pip install --quiet --disable-pip-version-check --only-binary :all: \
      --requirement tests/e2e/server/schemathesis.txt &&
    cp tests/e2e/server/schemathesis.txt .tools/schemathesis/
}

prepare_e2e() {
  [[ -x .tools/proxies/usr/bin/caddy && -x .tools/proxies/usr/sbin/nginx ]] || step "nginx and Caddy into .tools" unpack_proxies
  cmp --silent tests/e2e/server/schemathesis.txt .tools/schemathesis/schemathesis.txt ||
    step "Schemathesis into .tools" install_schemathesis
  use_node && npm_install tests/integration/bullmq && build dev codevault codevault-sandbox && build_frontend
}
suite_e2e() { run_node_tests e2e "$@" -- tests/e2e/*/*.test.mjs; }

# check_suites <suite>...: fails unless there are such suites.
check_suites() {
  local suite
  for suite; do
    [[ " ${suites[*]} " == *" $suite "* ]] || fail "There is no suite '$suite'. There are: ${suites[*]}."
  done
}

prepare_to_test() {
  install_packages tools/packages/{build,check}.txt tests/packages.txt languages/*.yaml
  rm -rf "$reports"
  mkdir -p "$reports"
}

run_tests() {
  local suite
  if [[ ${1:-} == --stress ]]; then
    stress "${@:2}"
    return
  fi
  (($#)) || set -- "${everyday[@]}"
  check_suites "$@"
  prepare_to_test
  for suite; do
    if ! { "prepare_$suite" && step "Tests ($suite)" "suite_$suite"; }; then touch "$reports/$suite.broken"; fi
  done
  python3 tools/count_tests.py "$reports" "$@"
}
