// Lets the single characters alternate.
#include <iostream>

int main() {
  int rows, columns, width;
  std::cin >> rows >> columns >> width;
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < columns; ++j) std::cout << ((i + j) % 2 == 0 ? '#' : '.');
    std::cout << '\n';
  }
}
