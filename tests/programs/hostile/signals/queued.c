// expect: ok with=../attack.h exit=0
// Signals that wait are memory of the kernel.
#include "attack.h"

int main(void) {
  sigset_t waits;
  sigemptyset(&waits);
  sigaddset(&waits, SIGRTMIN);
  sigprocmask(SIG_BLOCK, &waits, NULL);
  int queued = 0;
  while (queued < 100000 && sigqueue(getpid(), SIGRTMIN, (union sigval){.sival_int = queued}) == 0) ++queued;
  dprintf(1, "%d signals wait\n", queued);
  return queued > 1024;
}
