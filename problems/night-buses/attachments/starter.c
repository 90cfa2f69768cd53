#include <stdio.h>

int main(void) {
  int n, m;
  scanf("%d %d", &n, &m);
  for (int i = 0; i < m; ++i) {
    int a, b;
    scanf("%d %d", &a, &b);
    long long f, p, d;
    scanf("%lld %lld %lld", &f, &p, &d);
  }

  // Print the first minute at stop n, or "stranded".
}
