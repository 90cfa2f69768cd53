#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, q;
  scanf("%d %d", &n, &q);
  int *species = malloc(n * sizeof *species);
  for (int j = 0; j < n; ++j) scanf("%d", &species[j]);
  for (int i = 0; i < q; ++i) {
    int l, r;
    scanf("%d %d", &l, &r);

    // Print the number of species that were seen exactly once in this period.
  }
}
