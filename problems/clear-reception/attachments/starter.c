#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  int *values = malloc(n * sizeof *values);
  for (int j = 0; j < n; ++j) scanf("%d", &values[j]);
  for (int i = 0; i < n - 1; ++i) {
    int a, b;
    scanf("%d %d", &a, &b);
  }

  // Print the greatest possible sum of the values of all stations.
}
