# shellcheck shell=bash
# Calm output: a line for each step, its own output in a log that is shown only when the step fails.

logs=.tools/log

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

elapsed() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# Until killed, tells how long <title> has been going and the last line of <log>: in place on a
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

# step <title> <command>...: runs the command and says how it went.
step() {
  local title=$1 log started=$SECONDS teller status=0
  shift
  mkdir -p "$logs"
  log=$logs/${title//[^A-Za-z0-9]/-}.log
  : >"$log"
  tell_progress "$title" "$log" &
  teller=$!
  # shellcheck disable=SC2064  # this teller, not a later one
  trap "kill $teller 2>/dev/null || true" EXIT
  "$@" >"$log" 2>&1 || status=$?
  kill "$teller" 2>/dev/null || true
  wait "$teller" 2>/dev/null || true
  trap - EXIT
  [[ -t 1 ]] && printf '\r\033[K'
  if ((status == 0)); then
    printf 'ok      %s  %s\n' "$(elapsed $((SECONDS - started)))" "$title"
  else
    printf 'FAILED  %s  %s (%s)\n' "$(elapsed $((SECONDS - started)))" "$title" "$log"
    tail -n "${FAILED_LINES:-60}" "$log"
  fi
  return "$status"
}
