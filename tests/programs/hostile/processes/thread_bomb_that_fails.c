// expect: runtime_error with=../attack.h end=processes processes=32 stdout_has=refused
// The program fails because a thread was refused, and the result names that cause.
#include "attack.h"

#include <pthread.h>

static void *wait_for_ever(void *nothing) {
  pause();
  return nothing;
}

int main(void) {
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 64 * 1024);
  pthread_t thread;
  while (pthread_create(&thread, &small, wait_for_ever, NULL) == 0) {
  }
  dprintf(1, "refused\n");
  sleep_ms(100);
  _exit(3);
}
