#include <stdio.h>

int main(void) {
  long long n, k;
  scanf("%lld %lld", &n, &k);

  // Print the number of crates and the apples in the last one.
}
