#include <iostream>

int main() {
  int n;
  std::cin >> n;
  long long d;
  std::cin >> d;
  for (int i = 0; i < n; ++i) {
    long long weight, value;
    std::cin >> weight >> value;
  }

  // Print the largest possible sum of the values.
}
