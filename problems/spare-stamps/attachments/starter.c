#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, m;
  scanf("%d %d", &n, &m);
  int *emma = malloc(n * sizeof *emma);
  for (int j = 0; j < n; ++j) scanf("%d", &emma[j]);
  int *paul = malloc(m * sizeof *paul);
  for (int j = 0; j < m; ++j) scanf("%d", &paul[j]);

  // Print how often the two can swap.
}
