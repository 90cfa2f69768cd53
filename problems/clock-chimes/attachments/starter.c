#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    char arrival[6];
    scanf("%5s", arrival);
    char departure[6];
    scanf("%5s", departure);

    // Print the number of strikes that this guest hears.
  }
}
