#include <stdio.h>

int main(void) {
  char text[61];
  scanf(" %60[^\n]", text);

  // Print what the guests see.
}
