#include <iostream>

int main() {
  long long n, a, d;
  std::cin >> n >> a >> d;

  // Print the day on which the scarf gets long enough.
}
