#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char action[6];
  scanf("%5s", action);
  int n;
  scanf("%d", &n);
  long long x = 0;
  if (strcmp(action, "write") == 0) scanf("%lld", &x);
  char (*titles)[13] = malloc(n * sizeof *titles);
  for (int j = 0; j < n; ++j) scanf("%12s", titles[j]);

  // For "write" print the titles in the order on the shelf, for "read" print x.
}
