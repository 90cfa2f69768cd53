#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, k;
  scanf("%d %d", &n, &k);
  long long *holes = malloc(n * sizeof *holes);
  for (int j = 0; j < n; ++j) scanf("%lld", &holes[j]);

  // Print the number of notes and the number of silent pipes.
}
