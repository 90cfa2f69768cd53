#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    long long q, c;
    scanf("%lld %lld", &q, &c);
  }

  // Print the smallest number of litres.
}
