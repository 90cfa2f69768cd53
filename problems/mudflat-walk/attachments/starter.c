#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int r, c, p;
  scanf("%d %d %d", &r, &c, &p);
  int *levels = malloc(p * sizeof *levels);
  for (int j = 0; j < p; ++j) scanf("%d", &levels[j]);
  int startrow, startcolumn, goalrow, goalcolumn;
  scanf("%d %d %d %d", &startrow, &startcolumn, &goalrow, &goalcolumn);
  char (*heights)[51] = malloc(r * sizeof *heights);
  for (int j = 0; j < r; ++j) scanf("%50s", heights[j]);

  // Print the first minute at the goal, or "boat".
}
