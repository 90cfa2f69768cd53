#include <array>
#include <iostream>
#include <string>
#include <vector>

constexpr int longest = 150;

// values[n] is the Grundy value of n burning lanterns side by side.
std::array<int, longest + 1> grundy_values() {
  std::array<int, longest + 1> values{};
  for (int n = 2; n <= longest; ++n) {
    std::array<bool, 256> reached{};
    for (int size = 2; size <= 3; ++size) {
      for (int left = 0; left + size <= n; ++left) {
        reached[values[left] ^ values[n - size - left]] = true;
      }
    }
    while (reached[values[n]]) ++values[n];
  }
  return values;
}

// The rows as strings of '*' (burning) and '.'.
class Garden {
 public:
  explicit Garden(const std::vector<int>& lengths) {
    for (int length : lengths) rows_.push_back(std::string(length, '*'));
  }

  int value() const {
    int total = 0;
    for (const std::string& row : rows_) {
      int length = 0;
      for (char lantern : row + '.') {
        if (lantern == '*') {
          ++length;
        } else {
          total ^= values_[length];
          length = 0;
        }
      }
    }
    return total;
  }

  void put_out(int row, int a, int b) { rows_[row - 1].replace(a - 1, b - a + 1, b - a + 1, '.'); }

  // Tries all moves until one leaves the value 0.
  void move() {
    for (std::string& row : rows_) {
      for (int size = 2; size <= 3; ++size) {
        for (int a = 0; a + size <= static_cast<int>(row.size()); ++a) {
          if (row.compare(a, size, std::string(size, '*')) != 0) continue;
          row.replace(a, size, size, '.');
          if (value() == 0) {
            std::cout << &row - rows_.data() + 1 << ' ' << a + 1 << ' ' << a + size << std::endl;
            return;
          }
          row.replace(a, size, size, '*');
        }
      }
    }
  }

 private:
  std::vector<std::string> rows_;
  std::array<int, longest + 1> values_ = grundy_values();
};

int main() {
  int m;
  std::cin >> m;
  std::vector<int> lengths(m);
  for (int& length : lengths) std::cin >> length;
  Garden garden(lengths);
  if (garden.value() != 0) {
    std::cout << "first" << std::endl;
    garden.move();
  } else {
    std::cout << "second" << std::endl;
  }
  int row, a, b;
  while (std::cin >> row >> a >> b && row != 0) {
    garden.put_out(row, a, b);
    garden.move();
  }
}
