// expect: memory_limit_exceeded with=../attack.h memory_mib=64 end=memory
#include "attack.h"

int main(void) {
  for (;;) use_memory(1 << 20);
}
