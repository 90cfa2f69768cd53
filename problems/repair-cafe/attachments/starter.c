#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, m;
  scanf("%d %d", &n, &m);
  for (int i = 0; i < n; ++i) {
    int count;
    scanf("%d", &count);
    int *helpers = malloc(count * sizeof *helpers);
    for (int j = 0; j < count; ++j) scanf("%d", &helpers[j]);
    free(helpers);
  }

  // Print the smallest possible number, and the helper for each thing.
}
