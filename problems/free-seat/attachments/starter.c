#include <stdio.h>

int main(void) {
  int n, k;
  scanf("%d %d", &n, &k);
  for (int i = 0; i < n; ++i) {
    int t, s;
    scanf("%d %d", &t, &s);
  }

  // Print the last minute and the longest wait.
}
