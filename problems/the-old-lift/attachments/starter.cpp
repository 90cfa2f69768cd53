#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> floors(n);
  for (int& floor : floors) std::cin >> floor;

  // Print the way and the number of turns.
}
