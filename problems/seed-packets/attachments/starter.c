#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    char heap[11];
    scanf("%10s", heap);
  }

  // Print the number of pairs that can be mixed up.
}
