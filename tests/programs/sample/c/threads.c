// expect: ok exit=0 stdout="4000000\n"
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

static atomic_long total;

static void *count(void *nothing) {
  for (int i = 0; i < 1000000; ++i) ++total;
  return nothing;
}

int main(void) {
  pthread_t threads[4];
  for (int i = 0; i < 4; ++i) pthread_create(&threads[i], NULL, count, NULL);
  for (int i = 0; i < 4; ++i) pthread_join(threads[i], NULL);
  printf("%ld\n", (long)total);
  return 0;
}
