#include <stdio.h>

int main(void) {
  int p;
  scanf("%d", &p);
  char text[501];
  scanf(" %500[^\n]", text);

  // Print the price.
}
