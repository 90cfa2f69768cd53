#!/bin/bash
# Runs tests of the sandbox on version 2 of the control groups, which a host with controllers in version 1
# lacks: boots Debian's cloud kernel in QEMU, without hardware support, with a file system in memory made
# of this host's files.
#
# usage: run.sh WORK_FOLDER EXECUTORS_TEST SANDBOX INTEGRATION_TEST
#
# Exits with 0 if all tests passed in the guest, with 77 if there is no kernel or no QEMU.
set -euo pipefail

work=$1 executors_test=$2 sandbox=$3 integration_test=$4
here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/../.." && pwd)
timeout_s=${CODEVAULT_GUEST_SECONDS:-900}
# The programs that the tests call. Their libraries are found automatically.
packages=(bash dash coreutils findutils grep sed procps util-linux mount perl-base
  gcc gcc-12 cpp-12 binutils binutils-x86-64-linux-gnu libc6 libc6-dev linux-libc-dev libgcc-12-dev libcrypt-dev
  python3-minimal python3.11-minimal libpython3.11-minimal libpython3.11-stdlib)

cannot() {
  echo "$1"
  exit 77
}

# The kernel is only unpacked, not installed, and only once.
fetch_kernel() {
  local kernel_package
  kernel_package=$(apt-cache depends --important linux-image-cloud-amd64 2>/dev/null |
    sed -n 's/.*Depends: \(linux-image-[0-9].*\)/\1/p' | head -1) || true
  [[ $kernel_package ]] || cannot "The package lists name no linux-image-cloud-amd64."
  kernel=$work/$kernel_package/vmlinuz
  [[ -f $kernel ]] && return
  local draft
  draft=$(mktemp -d "$work/draft-XXXXXX")
  (cd "$draft" && apt-get download "$kernel_package") >"$draft/log" 2>&1 ||
    cannot "The package $kernel_package cannot be fetched: $(tail -1 "$draft/log")"
  dpkg-deb --fsys-tarfile "$draft"/*.deb | tar -x -C "$draft" --wildcards --strip-components=2 './boot/vmlinuz-*'
  mkdir -p "${kernel%/*}"
  mv "$draft"/vmlinuz-* "$kernel"
  rm -r "$draft"
}

# place_of <file>: its real path, and all links that lead to it.
place_of() {
  local path
  path=$(realpath "$(dirname "$1")")/${1##*/}
  echo "$path"
  [[ -L $path ]] || return 0
  local target
  target=$(readlink "$path")
  [[ $target == /* ]] || target=${path%/*}/$target
  place_of "$target"
}

files_of_packages() {
  dpkg -L "${packages[@]}" 2>/dev/null |
    grep -vE '^[^/]|^/usr/share/|/lto1$|/lto-wrapper$|/locale/|/idlelib/|/ensurepip/|/lib2to3/' |
    sed -E 's#^/(bin|sbin|lib|lib32|lib64)/#/usr/\1/#' | sort -u
}

libraries_of() {
  local library  # ldd fails for files that need no library
  { xargs -d '\n' ldd 2>/dev/null || true; } | sed -nE 's/.*=> (\/[^ ]+).*/\1/p; s/^\s+(\/[^ ]+ld-[^ ]+).*/\1/p' |
    sort -u | while read -r library; do place_of "$library"; done
}

# Every folder before its contents.
with_parents() { awk -F/ '{ path = ""; for (i = 2; i <= NF; ++i) { path = path "/" $i; if (!seen[path]++) print path } }'; }

programs_among() {
  local file
  while read -r file; do [[ -f $file && ! -L $file && (-x $file || $file == *.so) ]] && echo "$file"; done
  return 0
}

list_files() {
  local packaged
  packaged=$(files_of_packages)
  {
    find / -maxdepth 1 -type l -name '*bin' -o -maxdepth 1 -type l -name 'lib*'
    printf '%s\n' /proc /sys /dev /tmp /var/tmp /run /mnt /etc/ld.so.cache
    find /etc/alternatives
    echo "$packaged"
    programs_among <<<"$packaged" | libraries_of
    printf '%s\n' "$executors_test" "$integration_test" | libraries_of
    printf '%s\n' "$executors_test" "$sandbox" "$integration_test" "$here/inside.sh"
    find "$repository/languages" "$repository/tests/programs"
  } | with_parents
}

boot() {
  timeout "$timeout_s" qemu-system-x86_64 -accel tcg,thread=multi -cpu max,la57=off -smp 2 -m 2048 \
    -nodefaults -no-user-config -display none -no-reboot -serial stdio \
    -kernel "$kernel" -initrd "$work/files.cpio" \
    -append "console=ttyS0 quiet panic=-1 rdinit=$here/inside.sh \
      EXECUTORS_TEST=$executors_test INTEGRATION_TEST=$integration_test"
}

command -v qemu-system-x86_64 >/dev/null || cannot "There is no qemu-system-x86_64."
command -v cpio >/dev/null || cannot "There is no cpio."
mkdir -p "$work"
fetch_kernel
trap 'rm -f "$work/files.cpio"' EXIT
list_files | sed 's#^/##' | cpio --quiet -o -H newc -D / >"$work/files.cpio"
boot </dev/null | sed -u 's/\r$//' | tee "$work/console"
grep -qx 'guest: passed' "$work/console"
