#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    long long x, y;
    scanf("%lld %lld", &x, &y);
  }

  // For each tree print twice the area that is lost.
}
