#include <stdio.h>

int main(void) {
  int k, t;
  scanf("%d %d", &k, &t);
  for (int i = 0; i < t; ++i) {
    int s;
    scanf("%d", &s);

    // Print the row and the place.
  }
}
