#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  int *teeth = malloc(n * sizeof *teeth);
  for (int j = 0; j < n; ++j) scanf("%d", &teeth[j]);

  // Print the number of turns of the first gear.
}
