// Works in single precision and prints two decimals: enough for a sign post, not for 1e-6.
#include <cmath>
#include <cstdio>

int main() {
  int n;
  float distance, altitude;
  if (std::scanf("%d %f %f", &n, &distance, &altitude) != 3) return 1;
  float length = 0;
  for (float d, a; --n > 0 && std::scanf("%f %f", &d, &a) == 2; distance = d, altitude = a) {
    length += std::hypot(d - distance, a - altitude);
  }
  std::printf("%.2f\n", length);
}
