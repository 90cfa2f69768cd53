# shellcheck shell=bash
# Debian packages. tools/packages/*.txt, tests/packages.txt and the `packages:` of languages/*.yaml list
# the required ones; dpkg knows the installed ones, so no state is stored.

everyday_languages=(languages/{c,cpp,python,javascript,java}.yaml)

# packages_of <file>...: the packages listed in the files. A .txt has one a line and '#' comments; a
# language file has `packages: [a, b]` or a list of "- a" lines.
packages_of() {
  local file
  for file; do
    case $file in
      *.txt) sed 's/#.*//' "$file" | tr -s ' \t' '\n' ;;
      *.yaml)
        awk '
          /^packages:/ { inside = 1; sub(/^packages:/, "") }
          inside && /^[^ \t-]/ && !/^\[/ { inside = 0 }
          inside { sub(/#.*/, ""); gsub(/[][,"]/, " "); sub(/^[ \t]*- /, ""); print }
        ' "$file" | tr -s ' \t' '\n'
        ;;
    esac
  done | sed '/^$/d' | sort -u
}

missing_packages() {
  comm -23 <(packages_of "$@") \
    <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' | sed -n 's/^ii *//p' | sort -u)
}

# apt_get <arguments>...: runs apt-get as root, or through sudo.
apt_get() {
  if ((EUID == 0)); then
    DEBIAN_FRONTEND=noninteractive apt-get "$@"
  else
    sudo DEBIAN_FRONTEND=noninteractive apt-get "$@"
  fi
}

# Retries after `apt-get update`: without recent package lists, the first attempt fails.
apt_install() {
  apt_get install -y --no-install-recommends "$@" ||
    { apt_get update && apt_get install -y --no-install-recommends "$@"; }
}

# install_packages <file>...: installs all missing packages of the files, and npm, in one step.
install_packages() {
  local missing
  command -v npm >/dev/null || set -- "$@" tools/packages/npm.txt
  command -v apt-get >/dev/null ||
    fail "This needs Debian 12: without apt-get, the packages of $* cannot be installed."
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    local by_hand="apt-get install --no-install-recommends ${missing[*]}"
    command -v sudo >/dev/null ||
      fail "Debian packages are missing, you are not root, and there is no sudo. As root, run: $by_hand"
    echo "Debian packages are missing, sudo will install them: ${missing[*]}"
    sudo -v || fail "You may not use sudo. As root, run: $by_hand"
  fi
  step "${#missing[@]} Debian packages" apt_install "${missing[@]}"
}
