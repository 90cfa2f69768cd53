#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    long long g, c;
    scanf("%lld %lld", &g, &c);
  }

  // Print the number of the packet.
}
