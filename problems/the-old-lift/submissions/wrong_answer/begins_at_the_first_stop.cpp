// Lets the day begin at the first stop on the list instead of on floor 0.
#include <cstdlib>
#include <iostream>

int main() {
  int n, floor;
  std::cin >> n >> floor;
  int last = 0, way = 0, turns = 0;
  while (--n > 0) {
    int stop;
    std::cin >> stop;
    const int journey = stop - floor;
    if (journey == 0) continue;
    way += std::abs(journey);
    if (journey * last < 0) ++turns;
    last = journey;
    floor = stop;
  }
  std::cout << way << ' ' << turns << '\n';
}
