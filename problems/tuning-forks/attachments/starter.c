#include <stdio.h>
#include <string.h>

int main(void) {
  int n, m;
  scanf("%d %d", &n, &m);
  for (int i = 0; i < m; ++i) {
    char action[5];
    scanf("%4s", action);
    int a, b;
    scanf("%d %d", &a, &b);
    int k = 0;
    if (strcmp(action, "note") == 0) scanf("%d", &k);

    // action is "note" or "ask".
  }
}
