// Turns the whole potholder three times and lays the four on top of one another. Each group of four
// places is then seen four times, once from each of its places.
#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <vector>

using Potholder = std::vector<std::string>;

Potholder turned(const Potholder& rows) {
  const std::size_t n = rows.size();
  Potholder result(n, std::string(n, ' '));
  for (std::size_t r = 0; r < n; ++r) {
    for (std::size_t c = 0; c < n; ++c) result[c][n - 1 - r] = rows[r][c];
  }
  return result;
}

int main() {
  int n;
  std::cin >> n;
  std::array<Potholder, 4> pile;
  pile[0].resize(n);
  for (std::string& row : pile[0]) std::cin >> row;
  for (int i = 1; i < 4; ++i) pile[i] = turned(pile[i - 1]);

  int replaced = 0;
  for (int r = 0; r < n; ++r) {
    for (int c = 0; c < n; ++c) {
      std::array<int, 26> count{};
      for (const Potholder& potholder : pile) ++count[potholder[r][c] - 'a'];
      replaced += 4 - *std::ranges::max_element(count);
    }
  }
  std::cout << replaced / 4 << '\n';
}
