// Keeps the colour in the upper left part of the potholder, though another one may be more
// frequent.
#include <iostream>
#include <string>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<std::string> rows(n);
  for (std::string& row : rows) std::cin >> row;
  int replaced = 0;
  for (int r = 0; r < n / 2; ++r) {
    for (int c = 0; c < (n + 1) / 2; ++c) {
      replaced += rows[c][n - 1 - r] != rows[r][c];
      replaced += rows[n - 1 - r][n - 1 - c] != rows[r][c];
      replaced += rows[n - 1 - c][r] != rows[r][c];
    }
  }
  std::cout << replaced << '\n';
}
