// expect: ok with=../attack.h exit=0
#include "attack.h"

int main(void) {
  errno = 0;
  refused("nice -20", nice(-20) == -1 && errno ? -1 : 0);
  refused("setpriority", setpriority(PRIO_PROCESS, 0, -5));
  struct sched_param first = {.sched_priority = 1};
  refused("SCHED_FIFO", sched_setscheduler(0, SCHED_FIFO, &first));
  refused("SCHED_RR", sched_setscheduler(0, SCHED_RR, &first));
  refused("real-time i/o", syscall(SYS_ioprio_set, 1, 0, 1 << 13));
  refused("priority of init", setpriority(PRIO_PROCESS, 1, -1));
  return verdict();
}
