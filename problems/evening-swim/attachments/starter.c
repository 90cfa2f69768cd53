#include <stdio.h>

int main(void) {
  int a, h;
  scanf("%d %d", &a, &h);

  // Print the price, or "free".
}
