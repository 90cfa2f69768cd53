#include <stdio.h>

int main(void) {
  int n, m, k;
  scanf("%d %d %d", &n, &m, &k);
  for (int i = 0; i < m; ++i) {
    int a, b;
    scanf("%d %d", &a, &b);
    char colour[6];
    scanf("%5s", colour);
  }

  // Print the number of ways modulo 1000000007.
}
