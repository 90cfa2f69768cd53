#include <stdio.h>

int main(void) {
  int k, n;
  scanf("%d %d", &k, &n);
  for (int i = 0; i < k; ++i) {
    char price[7];
    scanf("%6s", price);
  }

  // Print the share and the tip.
}
