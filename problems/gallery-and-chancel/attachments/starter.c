#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, g;
  scanf("%d %d", &n, &g);
  for (int i = 0; i < n; ++i) {
    int gallery, chancel;
    scanf("%d %d", &gallery, &chancel);
  }
  for (int i = 0; i < g; ++i) {
    int count, gallery, chancel;
    scanf("%d %d %d", &count, &gallery, &chancel);
    int *singers = malloc(count * sizeof *singers);
    for (int j = 0; j < count; ++j) scanf("%d", &singers[j]);
    free(singers);
  }

  // Print the largest beauty and a letter for each singer.
}
