#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  char (*rows)[101] = malloc(n * sizeof *rows);
  for (int j = 0; j < n; ++j) scanf("%100s", rows[j]);

  // Print the number of patches to replace.
}
