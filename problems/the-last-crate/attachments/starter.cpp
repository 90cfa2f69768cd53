#include <iostream>

int main() {
  long long n, k;
  std::cin >> n >> k;

  // Print the number of crates and the apples in the last one.
}
