#include <stdio.h>

int main(void) {
  char text[1001];
  scanf(" %1000[^\n]", text);

  // Print the melody and the length of the way, or "silence".
}
