#include <stdio.h>
#include <string.h>

int main(void) {
  int n;
  scanf("%d", &n);
  for (int i = 0; i < n; ++i) {
    char action[6];
    scanf("%5s", action);
    char name[7] = {0};
    if (strcmp(action, "begin") == 0) scanf("%6s", name);

    // action is "begin", "end" or "where".
  }
}
