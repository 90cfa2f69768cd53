#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int r, c;
  scanf("%d %d", &r, &c);
  char (*garden)[10] = malloc(r * sizeof *garden);
  for (int j = 0; j < r; ++j) scanf("%9s", garden[j]);

  // Print the smallest sum of the costs.
}
