#include <stdio.h>

int main(void) {
  int n, q, y, s;
  scanf("%d %d %d %d", &n, &q, &y, &s);
  for (int i = 0; i < q; ++i) {
    char action[5];
    scanf("%4s", action);
    int a, m, x;
    scanf("%d %d %d", &a, &m, &x);

    // x is how much the bushes grow for "feed", and the height for "trim".
  }

  // Print the sum of all lengths that are cut off.
}
