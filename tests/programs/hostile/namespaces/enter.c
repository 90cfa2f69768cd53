// expect: ok with=../attack.h exit=0
#include "attack.h"

int main(void) {
  const char *kinds[] = {"user", "mnt", "pid", "pid_for_children", "net", "ipc", "uts", "cgroup", "time"};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    for (int pid = 0; pid < 2; ++pid) {
      char path[64], what[80];
      snprintf(path, sizeof path, pid ? "/proc/1/ns/%s" : "/proc/self/ns/%s", kinds[i]);
      snprintf(what, sizeof what, "enter %s", path);
      int fd = open(path, O_RDONLY);
      if (fd >= 0) refused(what, setns(fd, 0));
    }
  }
  int init = (int)syscall(SYS_pidfd_open, 1, 0);
  if (init >= 0) refused("enter all of init's", setns(init, CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWUSER));
  return verdict();
}
