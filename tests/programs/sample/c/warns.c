// expect: ok exit=0 stdout="-1\n"
// A warning is not an error.
#warning mind this
#include <stdio.h>

int main(void) {
  int unused;
  printf("%d\n", -1);
}
