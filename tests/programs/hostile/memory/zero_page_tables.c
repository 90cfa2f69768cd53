// expect: memory_limit_exceeded|runtime_error with=../attack.h memory_mib=64
// Reads one byte of each two megabytes: all of it is the same page, but each has its page table.
#include "attack.h"

int main(void) {
  size_t size = (size_t)1 << 40;
  char *space = mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (space == MAP_FAILED) return 3;
  long sum = 0;
  madvise(space, size, MADV_NOHUGEPAGE);
  for (size_t at = 0; at < size; at += 2 << 20) sum += ((volatile char *)space)[at];
  return (int)sum;
}
