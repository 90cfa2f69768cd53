// Walks upwards with the right formula, but in double precision.
#include <cmath>
#include <cstdio>
#include <vector>

int main() {
  int n;
  if (std::scanf("%d", &n) != 1) return 1;
  std::vector<double> measure(n), kept(n);
  for (int i = 0; i < n; ++i) {
    if (std::scanf("%lf %lf", &measure[i], &kept[i]) != 2) return 1;
  }
  double needed = 0;
  for (int i = n - 1; i >= 0; --i) {
    needed += kept[i];
    if (needed > 0) needed += std::floor((needed - 1) / (measure[i] - 1));
  }
  std::printf("%.0f\n", needed);
}
