#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, q;
  scanf("%d %d", &n, &q);
  long long *distances = malloc(n * sizeof *distances);
  for (int j = 0; j < n; ++j) scanf("%lld", &distances[j]);
  for (int i = 0; i < q; ++i) {
    int a, b;
    scanf("%d %d", &a, &b);

    // Print the number of steps of this walk.
  }
}
