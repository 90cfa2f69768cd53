// expect: ok with=../attack.h exit=0
#include "attack.h"

#include <sys/mount.h>

int main(void) {
  refused("mount tmpfs", mount("none", "/tmp", "tmpfs", 0, NULL));
  refused("mount proc", mount("none", "/proc", "proc", 0, NULL));
  refused("bind", mount("/usr", "/tmp", NULL, MS_BIND, NULL));
  refused("remount / for writing", mount(NULL, "/", NULL, MS_REMOUNT, NULL));
  refused("remount /usr for writing", mount(NULL, "/usr", NULL, MS_REMOUNT | MS_BIND, NULL));
  refused("share /", mount(NULL, "/", NULL, MS_SHARED | MS_REC, NULL));
  refused("move /usr", mount("/usr", "/tmp", NULL, MS_MOVE, NULL));
  refused("umount /proc", umount2("/proc", MNT_DETACH));
  refused("umount /", umount2("/", MNT_DETACH));
  refused("umount /box", umount2("/box", MNT_FORCE));
  refused("pivot_root", syscall(SYS_pivot_root, ".", "."));
  refused("chroot", chroot("."));
  refused("fsopen", syscall(SYS_fsopen, "tmpfs", 0));
  refused("fspick", syscall(SYS_fspick, AT_FDCWD, "/", 0));
  refused("fsmount", syscall(SYS_fsmount, 0, 0, 0));
  refused("open_tree", syscall(SYS_open_tree, AT_FDCWD, "/", 1));
  refused("move_mount", syscall(SYS_move_mount, AT_FDCWD, "/usr", AT_FDCWD, "/tmp", 0));
  refused("mount_setattr", syscall(SYS_mount_setattr, AT_FDCWD, "/", 0, "", 0));
  refused("statmount", syscall(457, NULL, NULL, 0, 0));
  refused("listmount", syscall(458, NULL, NULL, 0, 0));
  return verdict();
}
