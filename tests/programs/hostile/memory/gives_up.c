// expect: memory_limit_exceeded memory_mib=64 end=memory without_cgroup=memory_limit_exceeded|runtime_error
// As programs do: a null pointer from malloc is used without a look.
#include <stdlib.h>
#include <string.h>

int main(void) {
  for (int i = 0; i < 4096; ++i) memset(malloc(1 << 20), 1, 1 << 20);
  return 0;
}
