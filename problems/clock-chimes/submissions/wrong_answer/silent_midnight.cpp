// The hour modulo 12 is 0 at noon and at midnight, where the clock strikes twelve times.
#include <cstdio>

int main() {
  int guests;
  if (std::scanf("%d", &guests) != 1) return 1;
  while (guests-- > 0) {
    int h1, m1, h2, m2;
    if (std::scanf("%d:%d %d:%d", &h1, &m1, &h2, &m2) != 4) return 1;
    const int begin = 60 * h1 + m1;
    int end = 60 * h2 + m2;
    if (end < begin) end += 24 * 60;
    int strikes = 0;
    for (int minute = begin; minute <= end; ++minute) {
      if (minute % 60 == 0) strikes += minute / 60 % 12;
      if (minute % 60 == 30) ++strikes;
    }
    std::printf("%d\n", strikes);
  }
}
