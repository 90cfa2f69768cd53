// Takes, in the order of reading, each cell whose two stretches are both unlit; then a lamp of its
// own for each stretch that is left.
#include <iostream>
#include <string>
#include <utility>
#include <vector>

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  std::vector<std::string> maze(rows);
  for (auto& row : maze) std::cin >> row;
  std::vector<std::vector<int>> row_at(rows, std::vector<int>(columns)), column_at = row_at;
  int row_count = 0, column_count = 0;
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      if (maze[r][c] == '#') continue;
      row_at[r][c] = c > 0 && maze[r][c - 1] == '.' ? row_at[r][c - 1] : row_count++;
      column_at[r][c] = r > 0 && maze[r - 1][c] == '.' ? column_at[r - 1][c] : column_count++;
    }
  }
  std::vector<char> row_lit(row_count), column_lit(column_count);
  std::vector<std::pair<int, int>> lamps;
  for (const bool both : {true, false}) {
    for (int r = 0; r < rows; ++r) {
      for (int c = 0; c < columns; ++c) {
        if (maze[r][c] == '#') continue;
        char& row = row_lit[row_at[r][c]];
        char& column = column_lit[column_at[r][c]];
        if (both ? row || column : row && column) continue;
        row = column = true;
        lamps.emplace_back(r, c);
      }
    }
  }
  std::cout << lamps.size() << '\n';
  for (const auto& [r, c] : lamps) std::cout << r + 1 << ' ' << c + 1 << '\n';
}
