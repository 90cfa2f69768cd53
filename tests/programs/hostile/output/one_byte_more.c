// expect: output_limit_exceeded output_kib=64 end=output stdout_bytes=65536 truncated=yes
#include <stdio.h>

int main(void) {
  for (int i = 0; i < 65537; ++i) putchar('o');
  return 0;
}
