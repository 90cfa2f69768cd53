// expect: output_limit_exceeded output_kib=64 end=output stdout_bytes=65536 truncated=yes
#include <stdio.h>

int main(void) {
  for (;;) puts("more and more and more and more and more and more and more");
}
