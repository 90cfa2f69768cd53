// expect: ok with=../attack.h exit=0
// In a new user namespace the program would be root.
#include "attack.h"

#include <linux/sched.h>

static const struct {
  const char *name;
  unsigned long flag;
} kinds[] = {{"user", CLONE_NEWUSER}, {"mount", CLONE_NEWNS}, {"pid", CLONE_NEWPID}, {"network", CLONE_NEWNET},
             {"ipc", CLONE_NEWIPC},   {"uts", CLONE_NEWUTS},  {"cgroup", CLONE_NEWCGROUP}};

static void ask(const char *how, const char *kind, long result) {
  if (result == 0 && strcmp(how, "unshare") != 0) _exit(0);
  char what[64];
  snprintf(what, sizeof what, "%s %s", how, kind);
  refused(what, result);
}

int main(void) {
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    ask("unshare", kinds[i].name, unshare((int)kinds[i].flag));
    ask("unshare with user", kinds[i].name, unshare((int)(kinds[i].flag | CLONE_NEWUSER)));
    ask("clone", kinds[i].name, syscall(SYS_clone, kinds[i].flag | SIGCHLD, 0, 0, 0, 0));
    ask("clone with high bits", kinds[i].name, syscall(SYS_clone, kinds[i].flag | SIGCHLD | 1ul << 32, 0, 0, 0, 0));
    struct clone_args arguments = {.flags = kinds[i].flag, .exit_signal = SIGCHLD};
    ask("clone3", kinds[i].name, syscall(SYS_clone3, &arguments, sizeof arguments));
  }
  ask("unshare", "time", unshare(CLONE_NEWTIME));
  return verdict();
}
