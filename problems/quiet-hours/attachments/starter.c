#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, q;
  scanf("%d %d", &n, &q);
  int *noise = malloc(n * sizeof *noise);
  for (int j = 0; j < n; ++j) scanf("%d", &noise[j]);

  // Print the length of the longest quiet stretch and its first minute.
}
