#include <iostream>
#include <string>
#include <vector>

int main() {
  int r, c, p;
  std::cin >> r >> c >> p;
  std::vector<int> levels(p);
  for (int& one : levels) std::cin >> one;
  int startrow, startcolumn, goalrow, goalcolumn;
  std::cin >> startrow >> startcolumn >> goalrow >> goalcolumn;
  std::vector<std::string> heights(r);
  for (std::string& one : heights) std::cin >> one;

  // Print the first minute at the goal, or "boat".
}
