#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, a, b, k;
  scanf("%d %d %d %d", &n, &a, &b, &k);
  int *notes = malloc(n * sizeof *notes);
  for (int j = 0; j < n; ++j) scanf("%d", &notes[j]);

  // Print the number of earworms that do not sound alike.
}
