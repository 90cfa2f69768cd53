// Always makes the leftmost exchange that gives a new row, and never takes one back.
#include <iostream>
#include <set>
#include <string>
#include <utility>

int main() {
  std::string row;
  std::cin >> row;
  std::set<std::string> seen;
  for (bool changed = true; changed;) {
    std::cout << row << '\n';
    seen.insert(row);
    changed = false;
    for (std::size_t i = 0; i + 1 < row.size() && !changed; ++i) {
      std::swap(row[i], row[i + 1]);
      changed = !seen.contains(row);
      if (!changed) std::swap(row[i], row[i + 1]);
    }
  }
}
