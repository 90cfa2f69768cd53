#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int f, b, w;
  scanf("%d %d %d", &f, &b, &w);
  int *ferries = malloc(f * sizeof *ferries);
  for (int j = 0; j < f; ++j) scanf("%d", &ferries[j]);
  int *buses = malloc(b * sizeof *buses);
  for (int j = 0; j < b; ++j) scanf("%d", &buses[j]);

  // Print the longest wait and the number of ferries without a bus.
}
