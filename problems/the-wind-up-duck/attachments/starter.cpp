#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> teeth(n);
  for (int& one : teeth) std::cin >> one;

  // Print the number of turns of the first gear.
}
