// expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
#include <stdio.h>

int main(void) {
  long sum = 0, number;
  while (scanf("%ld", &number) == 1) sum += number;
  printf("%ld\n", sum);
  return 0;
}
