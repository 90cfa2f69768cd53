// expect: ok with=../attack.h exit=0 processes=32 stdout_has="refused below 33"
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
  int count = 1;
  pthread_t thread;
  while (count < 10000 && pthread_create(&thread, &small, wait_for_ever, NULL) == 0) ++count;
  dprintf(1, "refused %s 33\n", count < 33 ? "below" : "above");
  _exit(0);
}
