// expect: ok with=../attack.h exit=0
#include "attack.h"

int main(void) {
  for (pid_t pid = 2; pid < 65536; ++pid) {
    if (pid == getpid() || kill(pid, SIGKILL) < 0) continue;
    char what[32];
    snprintf(what, sizeof what, "kill %d", pid);
    worked(what);
  }
  return verdict();
}
