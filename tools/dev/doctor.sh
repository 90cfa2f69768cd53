# shellcheck shell=bash
# Reports what this host can do, before and after a build.

doctor_line() { printf '%-8s %s\n' "$1" "$2"; }

doctor() {
  local missing name
  name=$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)
  case $name in
    *"Debian GNU/Linux 12"*) doctor_line ok "$name" ;;
    *) doctor_line warning "$name: CodeVault needs the packages of Debian 12" ;;
  esac
  doctor_line ok "Linux $(uname -r) on $(uname -m), $(nproc) cores, $(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo) MiB of memory"

  if command -v dpkg-query >/dev/null; then
    mapfile -t missing < <(missing_packages tools/packages/build.txt)
    if ((${#missing[@]})); then
      doctor_line missing "Debian packages; './dev run' installs them: ${missing[*]}"
    else
      doctor_line ok "all Debian packages for building"
    fi
  fi
  if ((EUID == 0)); then
    doctor_line ok "root: packages can be installed"
  elif command -v sudo >/dev/null; then
    doctor_line ok "sudo: packages can be installed"
  else
    doctor_line warning "neither root nor sudo: an administrator must install packages"
  fi
  if [[ -x $own_node/node ]] || node_is_current; then
    doctor_line ok "Node is recent enough to build the front end"
  else
    doctor_line missing "a recent Node; './dev run' installs one under .tools/"
  fi

  if [[ -x build/release/bin/codevault ]]; then
    exec build/release/bin/codevault doctor
  fi
  doctor_line missing "the program itself; './dev run' builds it. Then this command also checks the sandbox"
}
