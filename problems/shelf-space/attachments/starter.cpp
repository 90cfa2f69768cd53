#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  long long w;
  std::cin >> w;
  std::vector<long long> books(n);
  for (long long& one : books) std::cin >> one;

  // Print "spare" or "missing", and the number of millimetres.
}
