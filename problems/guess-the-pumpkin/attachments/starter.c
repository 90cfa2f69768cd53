#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, w;
  scanf("%d %d", &n, &w);
  int *guesses = malloc(n * sizeof *guesses);
  for (int j = 0; j < n; ++j) scanf("%d", &guesses[j]);

  // Print the winner's place and the difference.
}
