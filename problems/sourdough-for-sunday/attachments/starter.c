#include <stdio.h>

int main(void) {
  char time[6];
  scanf("%5s", time);
  int w;
  scanf("%d", &w);

  // Print the number of days and the time.
}
