#include <iostream>
#include <string>
#include <utility>
#include <vector>

struct Cell {
  int row, column;
};

struct Crossing {
  int other;  // the column stretch
  Cell cell;
};

// Kuhn's algorithm: pairs row stretches with column stretches along ways that alternate.
class Matching {
 public:
  Matching(const std::vector<std::vector<Crossing>>& crossings, int columns)
      : crossings_(crossings), partner_(columns, -1), lamp_(columns), paired_(crossings.size()) {
    // A round tries every row without a partner; what failed within a round fails in all of it.
    bool more = true;
    while (more) {
      more = false;
      visited_.assign(crossings.size(), false);
      for (int row = 0; row < static_cast<int>(crossings.size()); ++row) {
        if (paired_[row] || !augment(row)) continue;
        paired_[row] = true;
        more = true;
      }
    }
  }

  bool row_is_paired(int row) const { return paired_[row]; }
  bool column_is_paired(int column) const { return partner_[column] >= 0; }
  Cell lamp(int column) const { return lamp_[column]; }

 private:
  bool augment(int row) {
    if (visited_[row]) return false;
    visited_[row] = true;
    for (const auto& [column, cell] : crossings_[row]) {
      if (partner_[column] >= 0 && !augment(partner_[column])) continue;
      partner_[column] = row;
      lamp_[column] = cell;
      return true;
    }
    return false;
  }

  const std::vector<std::vector<Crossing>>& crossings_;
  std::vector<int> partner_;  // column -> row, or -1
  std::vector<Cell> lamp_;    // column -> where it crosses its partner
  std::vector<char> visited_, paired_;
};

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  std::vector<std::string> maze(rows);
  for (auto& row : maze) std::cin >> row;

  std::vector<Cell> first_cell;  // of each column stretch
  std::vector<std::vector<int>> column_at(rows, std::vector<int>(columns));
  for (int c = 0; c < columns; ++c) {
    for (int r = 0; r < rows; ++r) {
      if (maze[r][c] == '#') continue;
      if (r == 0 || maze[r - 1][c] == '#') first_cell.push_back({r, c});
      column_at[r][c] = static_cast<int>(first_cell.size()) - 1;
    }
  }
  std::vector<std::vector<Crossing>> crossings;
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      if (maze[r][c] == '#') continue;
      if (c == 0 || maze[r][c - 1] == '#') crossings.emplace_back();
      crossings.back().push_back({column_at[r][c], {r, c}});
    }
  }

  const Matching matching(crossings, static_cast<int>(first_cell.size()));
  std::vector<Cell> lamps;
  for (std::size_t row = 0; row < crossings.size(); ++row) {
    if (!matching.row_is_paired(row)) lamps.push_back(crossings[row].front().cell);
  }
  for (std::size_t column = 0; column < first_cell.size(); ++column) {
    lamps.push_back(matching.column_is_paired(column) ? matching.lamp(column) : first_cell[column]);
  }
  std::cout << lamps.size() << '\n';
  for (const auto& [row, column] : lamps) std::cout << row + 1 << ' ' << column + 1 << '\n';
}
