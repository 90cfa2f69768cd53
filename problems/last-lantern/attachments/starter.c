#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int m;
  scanf("%d", &m);
  int *rows = malloc(m * sizeof *rows);
  for (int j = 0; j < m; ++j) scanf("%d", &rows[j]);

  // Print "first" or "second". Then print moves, and read those of grandfather.
  // A move: printf("%d %d %d\n", row, a, b); fflush(stdout);
}
