// Tries every way, and remembers nothing.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

std::vector<std::string> hill;

int collect(int row, int column, bool wobbles) {
  if (row == static_cast<int>(hill.size())) return 0;
  if (column < 0 || column >= static_cast<int>(hill[0].size()) || hill[row][column] == '#') {
    return -1'000'000;
  }
  int rest = collect(row + 1, column, false);
  if (!wobbles && row + 1 < static_cast<int>(hill.size())) {
    rest = std::max({rest, collect(row + 1, column - 1, true), collect(row + 1, column + 1, true)});
  }
  return hill[row][column] - '0' + rest;
}

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  hill.resize(rows);
  for (std::string& row : hill) std::cin >> row;
  int best = -1;
  for (int column = 0; column < columns; ++column) {
    best = std::max(best, collect(0, column, false));
  }
  if (best < 0) {
    std::cout << "stuck\n";
  } else {
    std::cout << best << '\n';
  }
}
