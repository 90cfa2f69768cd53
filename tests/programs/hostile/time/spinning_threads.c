// expect: time_limit_exceeded with=../attack.h cpu_time_ms=500 end=cpu_time wall_time_ms=60000
#include "attack.h"

#include <pthread.h>

static void *spin(void *nothing) {
  for (;;) {
  }
  return nothing;
}

int main(void) {
  pthread_t thread;
  for (int i = 0; i < 4; ++i) pthread_create(&thread, NULL, spin, NULL);
  for (;;) pause();
}
