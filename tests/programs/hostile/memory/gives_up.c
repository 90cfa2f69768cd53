// expect: memory_limit_exceeded memory_mib=64 end=memory without_cgroup=memory_limit_exceeded|runtime_error
// Uses a null pointer from malloc without a check.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  static char *blocks[4096];
  for (int i = 0; i < 4096; ++i) {
    blocks[i] = malloc(1 << 20);
    memset(blocks[i], 1, 1 << 20);
  }
  printf("%d\n", blocks[rand() % 4096][0]);
  return 0;
}
