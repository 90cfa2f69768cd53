#include <iostream>

int main() {
  int r, c, b;
  std::cin >> r >> c >> b;

  // Print the mat.
}
