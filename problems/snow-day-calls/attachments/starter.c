#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    int k;
    scanf("%d", &k);
    int *people = malloc(k * sizeof *people);
    for (int j = 0; j < k; ++j) scanf("%d", &people[j]);
    free(people);
  }

  // Print the last minute, and how many people hear the news then.
}
