// expect: ok|memory_limit_exceeded with=../attack.h memory_mib=64
// Objects that live in the kernel.
#include "attack.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>

int main(void) {
  long timers = 0;
  struct sigevent event = {.sigev_notify = SIGEV_NONE};
  timer_t timer;
  while (timers < 10000000 && timer_create(CLOCK_REALTIME, &event, &timer) == 0) ++timers;
  int descriptors = 0;
  while (inotify_init1(0) >= 0 && epoll_create1(0) >= 0 && eventfd(0, 0) >= 0) descriptors += 3;
  dprintf(1, "%ld timers, %d descriptors\n", timers, descriptors);
  return timers == 10000000 || descriptors > 1024;
}
