#include <stdio.h>

int main(void) {
  int pairs[50];
  for (int j = 0; j < 50; ++j) scanf("%d", &pairs[j]);
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    int t, s, d;
    scanf("%d %d %d", &t, &s, &d);

    // Print the size that this visitor gets, or "none".
  }
}
