# shellcheck shell=bash
# Node for building and testing the front end, and npm packages. Node 18 of Debian 12 is too old for
# Vite. In that case the npm package `node` provides a recent one under .tools/, for processes started
# from here only.

node_to_install=22.23.3
own_node=.tools/node-$node_to_install/node_modules/node/bin

# The versions that Vite supports: 20 from 20.19 on, and 22.12 or later.
node_is_current() {
  local version major minor
  version=$(node --version 2>/dev/null) || return 1
  IFS=. read -r major minor _ <<<"${version#v}"
  ((major == 20 && minor >= 19 || major == 22 && minor >= 12 || major > 22))
}

npm_get_node() {
  npm install --no-audit --no-fund --no-save --prefix "$1" "node@$node_to_install"
}

# Puts a Node that can build the front end on the PATH.
use_node() {
  [[ -x $own_node/node ]] && PATH=$PWD/$own_node:$PATH
  node_is_current && return
  step "Node $node_to_install into .tools" npm_get_node "${own_node%/node_modules/*}"
  PATH=$PWD/$own_node:$PATH
  node_is_current || fail "Node $node_to_install was installed into $own_node but does not start."
}

# hash_of <path>...: hash of all files there, except generated ones.
hash_of() {
  find "$@" \( -name node_modules -o -name dist -o -name .cache \) -prune -o -type f -print0 |
    sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}

# stamp <file> <hash>: records that work is done for this hash. up_to_date <file> <hash>: whether it is.
up_to_date() { [[ -f $1 && $(<"$1") == "$2" ]]; }
stamp() { printf '%s\n' "$2" >"$1"; }

# npm_install <folder>: installs exactly the packages of its lock file.
npm_install() {
  local folder=$1 hash
  hash=$(cat "$folder/package.json" "$folder/package-lock.json" <(node --version) | sha256sum)
  up_to_date "$folder/node_modules/.installed" "$hash" && return
  step "npm packages of $folder" npm --prefix "$folder" ci --no-audit --no-fund
  stamp "$folder/node_modules/.installed" "$hash"
}

# npm_run <script>...: runs scripts of the front end's package.json.
npm_run() {
  local script
  for script; do step "Front end: $script" npm --prefix frontend run "$script" || return; done
}

build_frontend() {
  local hash
  use_node
  npm_install frontend
  hash=$(hash_of frontend)
  up_to_date frontend/dist/.built "$hash" && return
  npm_run build
  stamp frontend/dist/.built "$hash"
}
