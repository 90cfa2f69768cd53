#include <stdio.h>

int main(void) {
  int r, c, b;
  scanf("%d %d %d", &r, &c, &b);

  // Print the mat.
}
