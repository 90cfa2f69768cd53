#include <iostream>

int main() {
  int n, seats;
  std::cin >> n >> seats;
  for (int i = 0; i < n; ++i) {
    int minute, size;
    std::cin >> minute >> size;
  }

  // Print the last minute and the longest wait.
}
