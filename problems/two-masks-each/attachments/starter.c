#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, g;
  scanf("%d %d", &n, &g);
  for (int i = 0; i < g; ++i) {
    int count;
    scanf("%d", &count);
    int *masks = malloc(count * sizeof *masks);
    for (int j = 0; j < count; ++j) scanf("%d", &masks[j]);
    free(masks);
  }

  // Print a digit for each guest, or "impossible".
}
