// expect: ok with=../attack.h exit=0
// A program's own filter can forbid more, but never allow more.
#include "attack.h"

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mount.h>
#include <sys/prctl.h>

int main(void) {
  struct sock_filter all = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog program = {1, &all};
  syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);
  refused("mount", mount("none", "/tmp", "tmpfs", 0, NULL));
  refused("unshare", unshare(CLONE_NEWUSER));
  return verdict();
}
