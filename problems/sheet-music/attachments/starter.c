#include <stdio.h>

int main(void) {
  static char parts[240001];
  scanf("%240000s", parts);

  // Print the number of sheets and the number of different pages.
}
