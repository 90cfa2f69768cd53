#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, m, w;
  scanf("%d %d %d", &n, &m, &w);
  int *weights = malloc(n * sizeof *weights);
  for (int j = 0; j < n; ++j) scanf("%d", &weights[j]);
  for (int i = 0; i < m; ++i) {
    int a, b;
    scanf("%d %d", &a, &b);
  }

  // Print the smallest number of rides.
}
