#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int r, c;
  scanf("%d %d", &r, &c);
  char (*pond)[401] = malloc(r * sizeof *pond);
  for (int j = 0; j < r; ++j) scanf("%400s", pond[j]);

  // Print the number of steps and the way, or -1.
}
