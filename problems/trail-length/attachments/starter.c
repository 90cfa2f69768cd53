#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    int d, a;
    scanf("%d %d", &d, &a);
  }

  // Print the length of the trail.
}
