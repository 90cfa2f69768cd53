#include <iostream>
#include <vector>

int main() {
  int f, b, w;
  std::cin >> f >> b >> w;
  std::vector<int> ferries(f);
  for (int& one : ferries) std::cin >> one;
  std::vector<int> buses(b);
  for (int& one : buses) std::cin >> one;

  // Print the longest wait and the number of ferries without a bus.
}
