#include <iostream>
#include <vector>

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<int> places(m);
  for (int& place : places) std::cin >> place;

  // Print the books in the order in which they stand.
}
