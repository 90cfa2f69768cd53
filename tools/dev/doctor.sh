# shellcheck shell=bash
# What this host can do, before and after anything is built.

doctor_line() { printf '%-8s %s\n' "$1" "$2"; }

doctor() {
  local missing name
  name=$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)
  case $name in
    *"Debian GNU/Linux 12"*) doctor_line ok "$name" ;;
    *) doctor_line warning "$name: made for Debian 12, whose packages it uses" ;;
  esac
  doctor_line ok "Linux $(uname -r) on $(uname -m), $(nproc) cores, $(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo) MiB of memory"

  if command -v dpkg-query >/dev/null; then
    mapfile -t missing < <(missing_packages tools/packages/build.txt)
    if ((${#missing[@]})); then
      doctor_line missing "Debian packages, './dev run' installs them: ${missing[*]}"
    else
      doctor_line ok "all Debian packages that building needs"
    fi
  fi
  if ((EUID == 0)); then
    doctor_line ok "root: packages can be installed"
  elif command -v sudo >/dev/null; then
    doctor_line ok "sudo, to install packages with"
  else
    doctor_line warning "neither root nor sudo: packages must be installed by somebody else"
  fi
  if [[ -x $own_node/node ]] || node_is_current; then
    doctor_line ok "a Node that can build the front end"
  else
    doctor_line missing "a current Node, './dev run' puts one under .tools/"
  fi

  if [[ -x build/release/bin/codevault ]]; then
    exec build/release/bin/codevault doctor
  fi
  doctor_line missing "the program itself, './dev run' builds it; then this says what the sandbox can do here"
}
