#include <stdio.h>

int better(int a, int b) {
  printf("? %d %d\n", a, b);
  fflush(stdout);
  int answer;
  scanf("%d", &answer);
  return answer;
}

int main(void) {
  int n;
  scanf("%d", &n);

  // Print the best and the second best: printf("! %d %d\n", best, second);
}
