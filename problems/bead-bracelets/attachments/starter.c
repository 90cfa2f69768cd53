#include <stdio.h>

int main(void) {
  long long n;
  scanf("%lld", &n);
  int k, m;
  scanf("%d %d", &k, &m);
  for (int i = 0; i < m; ++i) {
    int a, b;
    scanf("%d %d", &a, &b);
  }

  // Print the number of bracelets modulo 1000000007.
}
