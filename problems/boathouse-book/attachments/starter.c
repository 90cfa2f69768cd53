#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    char name[13];
    scanf("%12s", name);
  }

  // Print the two numbers, and then the names of those who are still out.
}
