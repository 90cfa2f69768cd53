#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, m;
  scanf("%d %d", &n, &m);
  int *minutes = malloc(n * sizeof *minutes);
  for (int j = 0; j < n; ++j) scanf("%d", &minutes[j]);
  int *awake = malloc(n * sizeof *awake);
  for (int j = 0; j < n; ++j) scanf("%d", &awake[j]);

  // Print the minutes awake and the evenings.
}
