#include <stdio.h>

int main(void) {
  int n, a, d;
  scanf("%d %d %d", &n, &a, &d);

  // Print the day on which the scarf gets long enough.
}
