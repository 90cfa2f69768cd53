#include <iostream>
#include <vector>

int main() {
  int n, m, w;
  std::cin >> n >> m >> w;
  std::vector<int> instruments(n);
  for (int& one : instruments) std::cin >> one;
  std::vector<int> minutes(n);
  for (int& one : minutes) std::cin >> one;

  // Print the number of parts that make a band.
}
