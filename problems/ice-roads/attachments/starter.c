#include <stdio.h>

int main(void) {
  int n, d;
  scanf("%d %d", &n, &d);
  for (int i = 0; i < d; ++i) {
    int a, b;
    scanf("%d %d", &a, &b);
  }

  // Print the number of all loaves.
}
