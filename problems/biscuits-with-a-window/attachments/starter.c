#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int r, c;
  scanf("%d %d", &r, &c);
  char (*tray)[151] = malloc(r * sizeof *tray);
  for (int j = 0; j < r; ++j) scanf("%150s", tray[j]);

  // Print the number of plain biscuits and of those with a window.
}
