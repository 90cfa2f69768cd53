#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <utility>
#include <vector>

// Each road and each oven exists on some stretches of days. A tree over the days gets each of
// them at the few nodes that make up its stretch; a walk through the tree joins on the way down
// and takes back on the way up.
class Groups {
 public:
  explicit Groups(int huts) : without_bread_(huts), leader_(huts), size_(huts, 1), ovens_(huts) {
    for (int hut = 0; hut < huts; ++hut) leader_[hut] = hut;
  }

  int without_bread() const { return without_bread_; }

  void add_oven(int hut) { add_to(find(hut), -1); }

  void add_road(int a, int b) {
    a = find(a);
    b = find(b);
    if (a == b) return;
    if (size_[a] < size_[b]) std::swap(a, b);
    add_to(a, b);
  }

  std::size_t done() const { return history_.size(); }

  void take_back(std::size_t until) {
    for (; history_.size() > until; history_.pop_back()) {
      const Change& change = history_.back();
      without_bread_ = change.without_bread;
      if (change.child < 0) {
        --ovens_[change.leader];
        continue;
      }
      leader_[change.child] = change.child;
      size_[change.leader] -= size_[change.child];
      ovens_[change.leader] -= ovens_[change.child];
    }
  }

 private:
  struct Change {
    int leader, child, without_bread;  // the child is -1 for an oven
  };

  int find(int hut) const {
    while (leader_[hut] != hut) hut = leader_[hut];
    return hut;
  }

  int hungry(int leader) const { return ovens_[leader] > 0 ? 0 : size_[leader]; }

  void add_to(int leader, int child) {
    history_.push_back({leader, child, without_bread_});
    without_bread_ -= hungry(leader);
    if (child < 0) {
      ++ovens_[leader];
    } else {
      without_bread_ -= hungry(child);
      leader_[child] = leader;
      size_[leader] += size_[child];
      ovens_[leader] += ovens_[child];
    }
    without_bread_ += hungry(leader);
  }

  int without_bread_;
  std::vector<int> leader_, size_, ovens_;
  std::vector<Change> history_;
};

class Days {
 public:
  Days(int huts, int days) : days_(days), at_(4 * days), groups_(huts) {}

  // A road, or an oven if a and b are equal, from one day to before another.
  void add(int a, int b, int first, int end) { add(1, 0, days_, a, b, first, end); }

  std::int64_t loaves() { return loaves(1, 0, days_); }

 private:
  void add(int node, int low, int high, int a, int b, int first, int end) {
    if (first >= high || end <= low) return;
    if (first <= low && high <= end) {
      at_[node].push_back({a, b});
      return;
    }
    const int middle = (low + high) / 2;
    add(2 * node, low, middle, a, b, first, end);
    add(2 * node + 1, middle, high, a, b, first, end);
  }

  std::int64_t loaves(int node, int low, int high) {
    const std::size_t before = groups_.done();
    for (const auto& [a, b] : at_[node]) {
      if (a == b) {
        groups_.add_oven(a);
      } else {
        groups_.add_road(a, b);
      }
    }
    std::int64_t total = groups_.without_bread();
    if (high - low > 1) {
      const int middle = (low + high) / 2;
      total = loaves(2 * node, low, middle) + loaves(2 * node + 1, middle, high);
    }
    groups_.take_back(before);
    return total;
  }

  int days_;
  std::vector<std::vector<std::pair<int, int>>> at_;
  Groups groups_;
};

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n, d;
  std::cin >> n >> d;
  Days days(n, d);
  std::map<std::pair<int, int>, int> since;
  for (int day = 0; day < d; ++day) {
    int a, b;
    std::cin >> a >> b;
    const std::pair<int, int> key{a - 1, b - 1};
    if (const auto open = since.find(key); open != since.end()) {
      days.add(key.first, key.second, open->second, day);
      since.erase(open);
    } else {
      since[key] = day;
    }
  }
  for (const auto& [key, day] : since) days.add(key.first, key.second, day, d);
  std::cout << days.loaves() << '\n';
}
