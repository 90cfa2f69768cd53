#include <stdio.h>

int main(void) {
  volatile int *nowhere = 0;
  printf("3\n");
  return *nowhere;
}
