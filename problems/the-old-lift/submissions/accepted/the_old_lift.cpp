#include <cstdlib>
#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> floors = {0};
  while (n-- > 0) {
    int floor;
    std::cin >> floor;
    if (floor != floors.back()) floors.push_back(floor);
  }

  int way = 0, turns = 0;
  for (std::size_t i = 1; i < floors.size(); ++i) {
    way += std::abs(floors[i] - floors[i - 1]);
    // Neighbours differ now, so the lift turns where both are lower or both are higher.
    if (i + 1 < floors.size() && (floors[i - 1] < floors[i]) == (floors[i + 1] < floors[i]))
      ++turns;
  }
  std::cout << way << ' ' << turns << '\n';
}
