#!/bin/bash
# The first process of the guest that tests/guest/run.sh boots: sets up a plain system with version 2 of
# the control groups only, runs the tests as root, and prints the outcome as its last line.
#
# run.sh passes what the tests need in the environment.

if [[ ! -d /mnt/root ]]; then
  # pivot_root cannot leave the kernel's first file system, but a second mount of it.
  mkdir -p /mnt/root
  mount -n --bind / /mnt/root
  cd /mnt/root && mount -n --move . / && exec chroot . /bin/bash "$0"
fi

mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
mkdir -p /dev/pts && mount -t devpts -o ptmxmode=666 devpts /dev/pts
mkdir -p /dev/shm
chmod 1777 /tmp /var/tmp /dev/shm
mount -t cgroup2 cgroup2 /sys/fs/cgroup
echo guest-of-the-tests >/proc/sys/kernel/hostname
echo 1 >/proc/sys/kernel/printk
export PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/ LANG=C.UTF-8

# tests <title> <program> <argument>...: all tests must pass, and none may be skipped.
failed=0
tests() {
  local title=$1 log=/run/log
  shift
  "$@" 2>&1 | grep --line-buffered -v '^\[ RUN' | tee "$log"
  ((PIPESTATUS[0])) && failed=1
  if grep -q '  SKIPPED' "$log" || ! grep -q '  PASSED' "$log"; then failed=1; fi
  echo "guest: $title in $SECONDS s"
}

# The tests of the executor, except long ones that concern the control group little, and those of the time that
# the event loop is held: an emulated CPU takes too long for everything.
long='*SandboxLoop*:*RunsManyPrograms*:*ShowsNothing*:*SandboxTest.Keeps*:*JoinedPrograms.H*:*JoinedPrograms.L*:*WarmTest.T*:*WarmTest.U*:*WasKilledAsItWaited*'
tests "the executor" "$EXECUTORS_TEST" --gtest_filter="*CgroupV2:-$long"

# The programs whose end the control group decides or records.
programs=(memory_{touch_for_ever,children,child_pays,shared_memory_files}_c
  processes_{fork_bomb,thread_bomb_that_fails,daemon}_c
  time_{busy,spinning_children}_c sample_c_sum_c sample_python_sum_py)
tests "whole programs" "$INTEGRATION_TEST" --place=own --gtest_filter="Wall.*$(printf ':*_%s' "${programs[@]}")"

# as_user <program> <argument>...: runs it as a user with a delegated control group, as systemd does.
as_user() {
  local group=/sys/fs/cgroup/user user=54321 folder=$1
  while folder=$(dirname "$folder") && [[ $folder != / ]]; do chmod a+rx "$folder"; done
  mkdir "$group"
  echo "+memory +pids" >/sys/fs/cgroup/cgroup.subtree_control
  chown "$user" "$group" "$group"/cgroup.{procs,subtree_control,threads}
  (
    echo "$BASHPID" >"$group/cgroup.procs"
    exec setpriv --reuid "$user" --regid "$user" --clear-groups "$@"
  )
}
tests "the executor of an ordinary user" as_user "$EXECUTORS_TEST" \
  --gtest_filter='*SandboxTest.Stops*/CgroupV2:*SandboxTest.Limits*/CgroupV2:*LeavesNothingBehind*/CgroupV2'

((failed)) && echo "guest: failed" || echo "guest: passed"
stty -F /dev/ttyS0 sane # waits until all output is sent
echo b >/proc/sysrq-trigger
sleep infinity
