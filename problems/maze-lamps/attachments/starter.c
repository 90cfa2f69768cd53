#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int r, c;
  scanf("%d %d", &r, &c);
  char (*maze)[101] = malloc(r * sizeof *maze);
  for (int j = 0; j < r; ++j) scanf("%100s", maze[j]);

  // Print the smallest number of lamps, and then where they stand.
}
