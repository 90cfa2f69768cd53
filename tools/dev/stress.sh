# shellcheck shell=bash
# ./dev test --stress: one suite, again and again on a machine whose cores are all busy. Tests that
# depend on timing fail here first.

# Keeps one core busy until killed, or until the process <pid> is gone.
burn() {
  local pid=$1 turn
  while kill -0 "$pid" 2>/dev/null; do
    for ((turn = 0; turn < 100000; turn++)); do :; done
  done
}

# One burner a core, at the priority of the tests. They end with ./dev, even if it is killed.
start_burners() {
  local core
  for ((core = $(nproc); core > 0; core--)); do
    burn $$ &
    end_with_dev $!
  done
}

# stress [--keep-going] <suite> [rounds] [-- arguments...]: prepares the suite once, then runs it
# <rounds> times (20). Stops at the first round that fails, unless --keep-going.
stress() {
  local suite='' rounds=20 keep_going='' round passed=0 failed=0
  while (($#)); do
    if [[ $1 == -- ]]; then
      shift
      break
    elif [[ $1 == --keep-going ]]; then
      keep_going=yes
    elif [[ -z $suite ]]; then
      check_suites "$1"
      suite=$1
    elif [[ $1 =~ ^[1-9][0-9]*$ ]]; then
      rounds=$1
    else
      fail "'$1' is not a number of rounds. Try './dev help'."
    fi
    shift
  done
  [[ $suite ]] || fail "--stress needs a suite: ${suites[*]}."
  prepare_to_test
  "prepare_$suite" || return
  start_burners
  for ((round = 1; round <= rounds; round++)); do
    if step "Tests ($suite), round $round of $rounds" "suite_$suite" "$@"; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      [[ $keep_going ]] || break
    fi
  done
  echo "$passed passed, $failed failed"
  ((failed == 0))
}
