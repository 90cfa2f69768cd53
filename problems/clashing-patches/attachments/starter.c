#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int r, c;
  scanf("%d %d", &r, &c);
  char (*rows)[151] = malloc(r * sizeof *rows);
  for (int j = 0; j < r; ++j) scanf("%150s", rows[j]);

  // Print the number of clashes.
}
