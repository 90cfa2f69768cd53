#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  int *floors = malloc(n * sizeof *floors);
  for (int j = 0; j < n; ++j) scanf("%d", &floors[j]);

  // Print the way and the number of turns.
}
