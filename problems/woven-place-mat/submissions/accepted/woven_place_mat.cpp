#include <iostream>
#include <string>

int main() {
  int rows, columns, width;
  std::cin >> rows >> columns >> width;

  // There are only two kinds of rows, each the other with the colours exchanged.
  std::string row, other;
  while (static_cast<int>(row.size()) < columns) {
    row += std::string(width, '#') + std::string(width, '.');
    other += std::string(width, '.') + std::string(width, '#');
  }
  row.resize(columns);
  other.resize(columns);

  for (int i = 0; i < rows; ++i) {
    if (i > 0 && i % width == 0) std::swap(row, other);
    std::cout << row << '\n';
  }
}
