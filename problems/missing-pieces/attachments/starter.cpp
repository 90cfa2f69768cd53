#include <iostream>
#include <vector>

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<int> numbers(m);
  for (int& one : numbers) std::cin >> one;

  // Print the list of missing pieces, or "complete".
}
