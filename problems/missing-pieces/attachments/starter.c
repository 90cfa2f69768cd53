#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, m;
  scanf("%d %d", &n, &m);
  int *numbers = malloc(m * sizeof *numbers);
  for (int j = 0; j < m; ++j) scanf("%d", &numbers[j]);

  // Print the list of missing pieces, or "complete".
}
