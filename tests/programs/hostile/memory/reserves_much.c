// expect: ok with=../attack.h exit=0 stdout="reserved\n" without_cgroup=ok|runtime_error
// Reserves much address space, as many runtimes do, without using it.
#include "attack.h"

int main(void) {
  void *space = mmap(NULL, (size_t)1 << 40, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  dprintf(1, space == MAP_FAILED ? "refused\n" : "reserved\n");
  return space == MAP_FAILED;
}
