// expect: runtime_error exit=3 end=exited stdout="out\n" stderr="err\n"
#include <stdio.h>

int main(void) {
  puts("out");
  fputs("err\n", stderr);
  return 3;
}
