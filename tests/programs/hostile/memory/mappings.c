// expect: ok|memory_limit_exceeded|runtime_error with=../attack.h memory_mib=64
// As many mappings as possible: each uses kernel memory.
#include "attack.h"

int main(void) {
  long count = 0;
  for (; count < 10000000; ++count) {
    int protection = count % 2 ? PROT_READ : PROT_NONE;
    if (mmap(NULL, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED) break;
  }
  dprintf(1, "%ld mappings\n", count);
  return count == 10000000;
}
