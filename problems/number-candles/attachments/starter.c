#include <stdio.h>

int main(void) {
  int age;
  scanf("%d", &age);
  int candles[10];
  for (int j = 0; j < 10; ++j) scanf("%d", &candles[j]);

  // Print the first age that cannot be shown.
}
