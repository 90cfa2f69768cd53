// expect: ok with=../attack.h exit=0
#include "attack.h"

#include <grp.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/fsuid.h>

int main(void) {
  refused("setuid(0)", setuid(0));
  refused("seteuid(0)", seteuid(0));
  refused("setresuid(0,0,0)", setresuid(0, 0, 0));
  refused("setreuid to another slot's", setreuid(getuid() + 1, getuid() + 1));
  refused("setgid(0)", setgid(0));
  refused("setresgid(0,0,0)", setresgid(0, 0, 0));
  gid_t root = 0;
  refused("setgroups", setgroups(1, &root));
  setfsuid(0);
  if (setfsuid(-1) == 0) worked("setfsuid(0)");
  setfsgid(0);
  if (setfsgid(-1) == 0) worked("setfsgid(0)");
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct all[2];
  memset(all, 0xff, sizeof all);
  refused("capset", syscall(SYS_capset, &header, all));
  refused("ambient capability", prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, 21, 0, 0));
  refused("securebits", prctl(PR_SET_SECUREBITS, 0));
  refused("keep capabilities", prctl(PR_SET_KEEPCAPS, 1));
  if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1) worked("new privileges");
  if (getuid() == 0 || geteuid() == 0 || getgid() == 0) worked("being root");
  syscall(SYS_capget, &header, all);
  if (all[0].effective | all[0].permitted | all[0].inheritable | all[1].effective) worked("having capabilities");
  for (int capability = 0; capability < 41; ++capability) {
    if (prctl(PR_CAPBSET_READ, capability) == 1) worked("a bounding set");
  }
  return verdict();
}
