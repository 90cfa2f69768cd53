#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    int p, k;
    scanf("%d %d", &p, &k);
    int *seconds = malloc(k * sizeof *seconds);
    for (int j = 0; j < k; ++j) scanf("%d", &seconds[j]);
    free(seconds);
  }

  // Print the first second in which all lighthouses shine, or "never".
}
