#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  long long d;
  scanf("%lld", &d);
  for (int i = 0; i < n; ++i) {
    long long weight, value;
    scanf("%lld %lld", &weight, &value);
  }

  // Print the largest possible sum of the values.
}
