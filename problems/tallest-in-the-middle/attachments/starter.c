#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  int *heights = malloc(n * sizeof *heights);
  for (int j = 0; j < n; ++j) scanf("%d", &heights[j]);

  // Print the number of ways modulo 1000000007.
}
