#include <stdio.h>

int main(void) {
  char name[41];
  scanf(" %40[^\n]", name);
  int year;
  scanf("%d", &year);

  // Print the label.
}
