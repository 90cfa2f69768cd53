#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  int *weights = malloc(n * sizeof *weights);
  for (int j = 0; j < n; ++j) scanf("%d", &weights[j]);
  int *costs = malloc((n - 1) * sizeof *costs);
  for (int j = 0; j < n - 1; ++j) scanf("%d", &costs[j]);

  // Print the smallest possible sum.
}
