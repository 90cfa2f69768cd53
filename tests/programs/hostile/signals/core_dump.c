// expect: runtime_error with=../attack.h signal=6 stdout_lacks=WORKED
// Requests a core file in every way.
#include "attack.h"

#include <sys/prctl.h>

int main(void) {
  struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY}, now;
  setrlimit(RLIMIT_CORE, &all);
  getrlimit(RLIMIT_CORE, &now);
  if (now.rlim_max > 1) worked("setrlimit(RLIMIT_CORE)");
  prctl(PR_SET_DUMPABLE, 1);
  if (fork() == 0) abort();
  wait(NULL);
  if (access("core", F_OK) == 0) worked("a core file");
  abort();
}
