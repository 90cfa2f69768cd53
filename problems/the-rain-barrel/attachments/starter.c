#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  long long c;
  scanf("%lld", &c);
  for (int i = 0; i < n; ++i) {
    long long r, w;
    scanf("%lld %lld", &r, &w);
  }

  // Print the three numbers of litres.
}
