#include <stdio.h>

int main(void) {
  int x;
  while (scanf("%d", &x) == 1 && x != 0) {
    // x was put into the jar, or taken out.
  }

  // Print the amount and the largest amount.
}
