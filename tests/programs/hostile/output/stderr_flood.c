// expect: output_limit_exceeded output_kib=64 end=output stderr_bytes=65536 truncated=yes stdout="first\n"
#include <stdio.h>

int main(void) {
  puts("first");
  fflush(stdout);
  for (;;) fputs("more and more and more and more and more and more\n", stderr);
}
