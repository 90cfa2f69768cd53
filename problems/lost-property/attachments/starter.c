#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    char action[6];
    scanf("%5s", action);
    char kind[11];
    scanf("%10s", kind);

    // action is "found" or "asked".
  }
}
