// expect: memory_limit_exceeded|runtime_error with=../attack.h memory_mib=64
// Touches scattered pages: most memory goes into page tables.
#include "attack.h"

int main(void) {
  size_t size = (size_t)1 << 40;
  char *space = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (space == MAP_FAILED) return 3;
  for (size_t at = 0; at < size; at += 2 << 20) space[at] = 1;
  return 0;
}
