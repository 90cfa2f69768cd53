# shellcheck shell=bash
# Debian packages. What is needed is data: tools/packages/*.txt, tests/packages.txt and the
# `packages:` of languages/*.yaml. dpkg is asked what is there, so nothing is remembered.

everyday_languages=(languages/{c,cpp,python,javascript,java}.yaml)

# The packages that files name: a .txt has one a line and '#' comments; a language file has
# `packages: [a, b]` or a list of "- a" lines.
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

# apt_get <arguments>...: as root, or through sudo.
apt_get() {
  if ((EUID == 0)); then
    DEBIAN_FRONTEND=noninteractive apt-get "$@"
  else
    sudo DEBIAN_FRONTEND=noninteractive apt-get "$@"
  fi
}

# A machine that never ran `apt-get update`, or not lately, finds no such package at first.
apt_install() {
  apt_get install -y --no-install-recommends "$@" ||
    { apt_get update && apt_get install -y --no-install-recommends "$@"; }
}

# install_packages <file>...: makes sure of every package that the files name, and of an npm, in one go.
install_packages() {
  local missing
  command -v npm >/dev/null || set -- "$@" tools/packages/npm.txt
  command -v apt-get >/dev/null ||
    fail "This needs Debian 12: there is no apt-get here to install the packages of $*."
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    local by_hand="apt-get install --no-install-recommends ${missing[*]}"
    command -v sudo >/dev/null ||
      fail "Debian packages are missing, and you are neither root nor is there sudo. As root, run: $by_hand"
    echo "Debian packages are missing, sudo will install them: ${missing[*]}"
    sudo -v || fail "sudo is not for you here. As root, run: $by_hand"
  fi
  step "${#missing[@]} Debian packages" apt_install "${missing[@]}"
}
