#include <stdio.h>

int main(void) {
  int n, k;
  scanf("%d %d", &n, &k);
  for (int i = 0; i < n; ++i) {
    char name[31];
    scanf("%30s", name);
    char sign[2];
    scanf("%1s", sign);
  }

  // Print the smallest possible sum.
}
