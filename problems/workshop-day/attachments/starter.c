#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    int s, e, v;
    scanf("%d %d %d", &s, &e, &v);
  }

  // Print the largest sum of enjoyment.
}
