#include <stdio.h>

int main(void) {
  long long a, b, h, g;
  scanf("%lld %lld %lld %lld", &a, &b, &h, &g);

  // Print the area.
}
