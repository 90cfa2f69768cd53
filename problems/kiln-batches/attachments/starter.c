#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  long long c;
  scanf("%lld", &c);
  int *masses = malloc(n * sizeof *masses);
  for (int j = 0; j < n; ++j) scanf("%d", &masses[j]);

  // Print the smallest amount of energy.
}
