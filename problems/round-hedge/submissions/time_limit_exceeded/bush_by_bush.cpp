// Feeds and trims each bush by itself.
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

struct Task {
  bool feeds;
  int start, length;
  std::int64_t amount;
};

int main() {
  int n, q, days, shift;
  std::cin >> n >> q >> days >> shift;
  std::vector<Task> tasks(q);
  for (auto& [feeds, start, length, amount] : tasks) {
    std::string word;
    std::cin >> word >> start >> length >> amount;
    feeds = word == "feed";
  }
  std::vector<std::int64_t> heights(n);
  std::int64_t cut = 0;
  for (int day = 0; day < days; ++day) {
    for (const auto& [feeds, start, length, amount] : tasks) {
      auto bush = static_cast<int>((start + std::int64_t{day} * shift) % n);
      for (int i = 0; i < length; ++i) {
        std::int64_t& height = heights[bush];
        if (feeds) {
          height += amount;
        } else if (height > amount) {
          cut += height - amount;
          height = amount;
        }
        if (++bush == n) bush = 0;
      }
    }
  }
  std::cout << cut << '\n';
}
