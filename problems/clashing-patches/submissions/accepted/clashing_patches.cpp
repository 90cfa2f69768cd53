#include <iostream>
#include <string>

int main() {
  int rows, columns;
  std::cin >> rows >> columns;

  // Compares each row with itself moved by one, and with the row above. The first one has none: a
  // row of spaces.
  int clashes = 0;
  std::string above(columns, ' ');
  for (std::string row; std::cin >> row; above = row) {
    for (int j = 0; j < columns; ++j) {
      clashes += row[j] == above[j];
      if (j > 0) clashes += row[j] == row[j - 1];
    }
  }
  std::cout << clashes << '\n';
}
