#include <iostream>
#include <vector>

// Adds to ranges and reads single places, both in logarithmic time.
class Fenwick {
 public:
  explicit Fenwick(int size) : changes_(size + 2) {}

  // Adds to the places after `before`, up to `last`.
  void add(int before, int last, int amount) {
    change(before + 1, amount);
    change(last + 1, -amount);
  }

  int at(int place) const {
    int total = 0;
    for (; place > 0; place &= place - 1) total += changes_[place];
    return total;
  }

 private:
  void change(int place, int amount) {
    for (; place < static_cast<int>(changes_.size()); place += place & -place) {
      changes_[place] += amount;
    }
  }

  std::vector<int> changes_;
};

struct Period {
  int first, index;
};

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n, q;
  std::cin >> n >> q;
  std::vector<int> species(n + 1);
  for (int i = 1; i <= n; ++i) std::cin >> species[i];
  std::vector<std::vector<Period>> ending_at(n + 1);
  for (int i = 0; i < q; ++i) {
    int first, last;
    std::cin >> first >> last;
    ending_at[last].push_back({first, i});
  }

  // In `once`, place l holds the answer for the period from l to the current entry: a species seen
  // last at entry i, and before that at entry p, counts for p < l <= i.
  constexpr int most_species = 50'000;
  std::vector<int> last_seen(most_species + 1);
  std::vector<int> seen_before(n + 1);  // entry -> the one of the same species before it
  std::vector<int> answers(q);
  Fenwick once(n);
  for (int entry = 1; entry <= n; ++entry) {
    const int last = last_seen[species[entry]];
    if (last > 0) once.add(seen_before[last], last, -1);
    once.add(last, entry, +1);
    seen_before[entry] = last;
    last_seen[species[entry]] = entry;
    for (const auto& [first, index] : ending_at[entry]) answers[index] = once.at(first);
  }
  for (int answer : answers) std::cout << answer << '\n';
}
