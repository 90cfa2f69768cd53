#include <stdio.h>

int main(void) {
  int n, q;
  scanf("%d %d", &n, &q);
  for (int i = 0; i < q; ++i) {
    char action[6];
    scanf("%5s", action);
    int x;
    scanf("%d", &x);

    // action is "leave", "join" or "ask".
  }
}
