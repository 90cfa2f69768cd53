// Goes on each minute; at most to and fro.
#include <iostream>
#include <queue>
#include <string>
#include <tuple>
#include <vector>

int main() {
  int rows, columns, period;
  std::cin >> rows >> columns >> period;
  std::vector<int> levels(period);
  for (int& level : levels) std::cin >> level;
  int start_row, start_column, goal_row, goal_column;
  std::cin >> start_row >> start_column >> goal_row >> goal_column;
  std::vector<std::string> heights(rows);
  for (auto& row : heights) std::cin >> row;

  std::vector<char> seen(rows * columns * period);
  std::queue<std::tuple<int, int, int>> waiting;
  waiting.emplace(start_row - 1, start_column - 1, 0);
  while (!waiting.empty()) {
    const auto [row, column, minute] = waiting.front();
    waiting.pop();
    if (row == goal_row - 1 && column == goal_column - 1) {
      std::cout << minute << '\n';
      return 0;
    }
    const int phase = (minute + 1) % period;
    for (const auto& [down, right] : {std::pair{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
      const int r = row + down, c = column + right;
      if (r < 0 || r >= rows || c < 0 || c >= columns) continue;
      if (heights[r][c] - '0' < levels[phase]) continue;
      char& visited = seen[(r * columns + c) * period + phase];
      if (visited) continue;
      visited = true;
      waiting.emplace(r, c, minute + 1);
    }
  }
  std::cout << "boat\n";
}
