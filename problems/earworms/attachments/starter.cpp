#include <iostream>
#include <vector>

int main() {
  int n, a, b, k;
  std::cin >> n >> a >> b >> k;
  std::vector<int> notes(n);
  for (int& one : notes) std::cin >> one;

  // Print the number of earworms that do not sound alike.
}
