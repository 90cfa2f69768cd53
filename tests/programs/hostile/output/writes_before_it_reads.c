// expect: ok with=../attack.h exit=0 stdin="x" stdout_bytes=500001 stderr_bytes=500000 output_kib=1024
#include "attack.h"

int main(void) {
  char block[1000];
  memset(block, 'x', sizeof block);
  for (int i = 0; i < 500; ++i) {
    if (write(1, block, sizeof block) < 0 || write(2, block, sizeof block) < 0) return 2;
  }
  char byte;
  return read(0, &byte, 1) == 1 && write(1, &byte, 1) == 1 ? 0 : 3;
}
