#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, m;
  scanf("%d %d", &n, &m);
  int *places = malloc(m * sizeof *places);
  for (int j = 0; j < m; ++j) scanf("%d", &places[j]);

  // Print the books in the order in which they stand.
}
