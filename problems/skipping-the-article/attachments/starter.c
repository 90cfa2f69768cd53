#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  char (*titles)[41] = malloc(n * sizeof *titles);
  for (int j = 0; j < n; ++j) scanf(" %40[^\n]", titles[j]);

  // Print the titles in the order in which the books are to stand.
}
