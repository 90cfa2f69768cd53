#include <iostream>
#include <vector>

int main() {
  int m;
  std::cin >> m;
  std::vector<int> ropes(m);
  for (int& one : ropes) std::cin >> one;

  // Print the number of winning first moves.
}
