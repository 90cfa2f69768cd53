#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, m, w;
  scanf("%d %d %d", &n, &m, &w);
  int *instruments = malloc(n * sizeof *instruments);
  for (int j = 0; j < n; ++j) scanf("%d", &instruments[j]);
  int *minutes = malloc(n * sizeof *minutes);
  for (int j = 0; j < n; ++j) scanf("%d", &minutes[j]);

  // Print the number of parts that make a band.
}
