// expect: ok exit=0 output_kib=64 stdout_bytes=65536 stderr_bytes=65536
#include <stdio.h>

int main(void) {
  for (int i = 0; i < 65536; ++i) putchar('o');
  for (int i = 0; i < 65536; ++i) putc('e', stderr);
  return 0;
}
