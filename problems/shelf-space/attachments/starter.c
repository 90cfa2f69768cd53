#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  long long w;
  scanf("%lld", &w);
  long long *books = malloc(n * sizeof *books);
  for (int j = 0; j < n; ++j) scanf("%lld", &books[j]);

  // Print "spare" or "missing", and the number of millimetres.
}
