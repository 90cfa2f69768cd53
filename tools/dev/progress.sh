# shellcheck shell=bash
# Quiet output: one line for each step. What the step prints goes to a log, whose end is shown if the step fails.

logs=.tools/log

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

elapsed() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# Prints how long <title> has been running and the last line of <log>, until killed: in place on a
# terminal, once a minute elsewhere.
tell_progress() {
  local title=$1 log=$2 started=$SECONDS parent=$$ last
  while sleep 1 && kill -0 "$parent" 2>/dev/null; do
    last=$(tail -c 400 "$log" | tr '\r' '\n' | grep -av '^[[:space:]]*$' | tail -n 1 | tr -cd '[:print:]') || true
    if [[ -t 1 ]]; then
      printf '\r\033[K  %s  %s  %.*s' "$title" "$(elapsed $((SECONDS - started)))" $((${COLUMNS:-80} - ${#title} - 12)) "$last"
    elif (((SECONDS - started) % 60 == 0)); then
      printf '  %s  %s  %s\n' "$title" "$(elapsed $((SECONDS - started)))" "$last"
    fi
  done
}

# Background processes that end when ./dev does. SIGKILL runs no trap, so they watch for its end as well.
declare -A helpers=()
end_with_dev() { helpers[$1]=running; }
end_helpers() { kill "${!helpers[@]}" 2>/dev/null || true; }
trap end_helpers EXIT

# step <title> <command>...: runs the command and prints how it went.
step() {
  local title=$1 log started=$SECONDS teller status=0
  shift
  mkdir -p "$logs"
  log=$logs/${title//[^A-Za-z0-9]/-}.log
  : >"$log"
  tell_progress "$title" "$log" &
  teller=$!
  end_with_dev "$teller"
  "$@" >"$log" 2>&1 || status=$?
  kill "$teller" 2>/dev/null || true
  wait "$teller" 2>/dev/null || true
  unset "helpers[$teller]"
  [[ -t 1 ]] && printf '\r\033[K'
  if ((status == 0)); then
    printf 'ok      %s  %s\n' "$(elapsed $((SECONDS - started)))" "$title"
  else
    printf 'FAILED  %s  %s (%s)\n' "$(elapsed $((SECONDS - started)))" "$title" "$log"
    tail -n "${FAILED_LINES:-60}" "$log"
  fi
  return "$status"
}
