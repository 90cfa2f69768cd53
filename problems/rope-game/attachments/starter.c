#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int m;
  scanf("%d", &m);
  int *ropes = malloc(m * sizeof *ropes);
  for (int j = 0; j < m; ++j) scanf("%d", &ropes[j]);

  // Print the number of winning first moves.
}
