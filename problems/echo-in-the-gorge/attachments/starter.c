#include <stdio.h>

int main(void) {
  char word[51];
  scanf("%50s", word);
  int k;
  scanf("%d", &k);

  // Print the echoes.
}
