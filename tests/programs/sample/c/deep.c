// expect: ok stdout="100000\n"
#include <stdio.h>

static int depth(int n) {
  volatile char room[64];
  room[n % 64] = 1;
  return n == 0 ? 0 : room[n % 64] + depth(n - 1);
}

int main(void) { printf("%d\n", depth(100000)); }
