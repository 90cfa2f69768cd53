#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int m, k;
  scanf("%d %d", &m, &k);
  char (*scarves)[20001] = malloc(m * sizeof *scarves);
  for (int j = 0; j < m; ++j) scanf("%20000s", scarves[j]);

  // Print the number of stripes and the pattern, or 0.
}
