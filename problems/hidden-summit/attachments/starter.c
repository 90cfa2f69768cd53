#include <stdio.h>

long long altitude(int stone) {
  printf("? %d\n", stone);
  fflush(stdout);
  long long answer;
  scanf("%lld", &answer);
  return answer;
}

int main(void) {
  int n;
  scanf("%d", &n);

  // Print the summit: printf("! %d\n", summit);
}
