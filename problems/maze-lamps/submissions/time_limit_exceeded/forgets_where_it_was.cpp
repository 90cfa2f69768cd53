// Looks for alternating ways without noting which stretches it has visited: only those of the
// present way are left out. There are far too many ways.
#include <iostream>
#include <string>
#include <utility>
#include <vector>

using Cell = std::pair<int, int>;

std::vector<std::vector<std::pair<int, Cell>>> crossings;
std::vector<int> partner;
std::vector<Cell> lamp;
std::vector<char> on_the_way;

bool augment(int row) {
  if (on_the_way[row]) return false;
  on_the_way[row] = true;
  for (const auto& [column, cell] : crossings[row]) {
    if (partner[column] >= 0 && !augment(partner[column])) continue;
    partner[column] = row;
    lamp[column] = cell;
    on_the_way[row] = false;
    return true;
  }
  on_the_way[row] = false;
  return false;
}

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  std::vector<std::string> maze(rows);
  for (auto& row : maze) std::cin >> row;
  std::vector<std::vector<int>> column_at(rows, std::vector<int>(columns));
  for (int c = 0; c < columns; ++c) {
    for (int r = 0; r < rows; ++r) {
      if (maze[r][c] == '#') continue;
      if (r == 0 || maze[r - 1][c] == '#') lamp.emplace_back(r, c);
      column_at[r][c] = static_cast<int>(lamp.size()) - 1;
    }
  }
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      if (maze[r][c] == '#') continue;
      if (c == 0 || maze[r][c - 1] == '#') crossings.emplace_back();
      crossings.back().push_back({column_at[r][c], {r, c}});
    }
  }
  partner.assign(lamp.size(), -1);
  on_the_way.assign(crossings.size(), false);
  std::vector<Cell> lamps;
  for (std::size_t row = 0; row < crossings.size(); ++row) {
    if (!augment(row)) lamps.push_back(crossings[row].front().second);
  }
  lamps.insert(lamps.end(), lamp.begin(), lamp.end());
  std::cout << lamps.size() << '\n';
  for (const auto& [r, c] : lamps) std::cout << r + 1 << ' ' << c + 1 << '\n';
}
