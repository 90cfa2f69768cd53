#include <stdio.h>

int main(void) {
  char word[8];
  scanf("%7s", word);

  // Print all rows, beginning with this one.
}
