#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

// Keeps, for the present minute, all places where the hikers can be, a row in the bits of a word. A
// shift of the words moves everybody at once. There are rows * columns * period pairs of a place
// and a phase of the tide, and the way that comes first visits none of them twice.
int main() {
  int rows, columns, period;
  std::cin >> rows >> columns >> period;
  std::vector<int> levels(period);
  for (int& level : levels) std::cin >> level;
  int start_row, start_column, goal_row, goal_column;
  std::cin >> start_row >> start_column >> goal_row >> goal_column;

  // Place (r, c) is bit c of row r; rows 0 and rows + 1 stay empty.
  std::vector<std::vector<std::uint64_t>> dry(10, std::vector<std::uint64_t>(rows + 2));
  for (int r = 1; r <= rows; ++r) {
    std::string heights;
    std::cin >> heights;
    for (int c = 1; c <= columns; ++c) {
      for (int level = 0; level <= heights[c - 1] - '0'; ++level) {
        dry[level][r] |= std::uint64_t{1} << c;
      }
    }
  }

  std::vector<std::uint64_t> now(rows + 2), next(rows + 2);
  now[start_row] = std::uint64_t{1} << start_column;
  const int last_minute = rows * columns * period;
  for (int minute = 1; minute <= last_minute; ++minute) {
    const auto& open = dry[levels[minute % period]];
    for (int r = 1; r <= rows; ++r) {
      next[r] = (now[r] | now[r] << 1 | now[r] >> 1 | now[r - 1] | now[r + 1]) & open[r];
    }
    now.swap(next);
    if (now[goal_row] >> goal_column & 1) {
      std::cout << minute << '\n';
      return 0;
    }
  }
  std::cout << "boat\n";
}
