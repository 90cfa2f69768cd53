#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int r, c;
  scanf("%d %d", &r, &c);
  char (*hill)[201] = malloc(r * sizeof *hill);
  for (int j = 0; j < r; ++j) scanf("%200s", hill[j]);

  // Print the largest number of handfuls, or "stuck".
}
