#include <algorithm>
#include <cstdint>
#include <iostream>
#include <numeric>
#include <set>
#include <vector>

// Sorts all ends of the sequence of intervals. A piece that occurs at k places is the common
// beginning of k neighbours in this order, and is counted at the first k of its neighbours.
std::vector<int> sorted_ends(const std::vector<int>& text) {
  const int n = static_cast<int>(text.size());
  std::vector<int> order(n), rank = text, next(n);
  std::iota(order.begin(), order.end(), 0);
  for (int length = 0;; length = std::max(1, 2 * length)) {
    const auto second = [&](int i) { return i + length < n ? rank[i + length] : -100; };
    const auto less = [&](int a, int b) {
      return rank[a] != rank[b] ? rank[a] < rank[b] : length > 0 && second(a) < second(b);
    };
    std::sort(order.begin(), order.end(), less);
    next[order[0]] = 0;
    for (int i = 1; i < n; ++i) next[order[i]] = next[order[i - 1]] + less(order[i - 1], order[i]);
    rank = next;
    if (rank[order[n - 1]] == n - 1) return order;
  }
}

// common[i] is the length of the common beginning of number i - 1 and number i of the order.
std::vector<int> common_beginnings(const std::vector<int>& text, const std::vector<int>& order) {
  const int n = static_cast<int>(text.size());
  std::vector<int> place(n), common(n);
  for (int i = 0; i < n; ++i) place[order[i]] = i;
  for (int i = 0, length = 0; i < n; ++i) {
    if (place[i] == 0) {
      length = 0;
      continue;
    }
    const int j = order[place[i] - 1];
    while (i + length < n && j + length < n && text[i + length] == text[j + length]) ++length;
    common[place[i]] = length;
    length = std::max(length - 1, 0);
  }
  return common;
}

int main() {
  int notes, a, b, k;
  std::cin >> notes >> a >> b >> k;
  std::vector<int> text(notes - 1);
  int before;
  std::cin >> before;
  for (int& interval : text) {
    int note;
    std::cin >> note;
    interval = note - before;
    before = note;
  }

  const std::vector<int> order = sorted_ends(text);
  const std::vector<int> common = common_beginnings(text, order);
  const int n = static_cast<int>(text.size());
  std::int64_t total = 0;
  std::multiset<int> window;  // the common lengths of the k neighbours that end at number i
  for (int i = 0; i < n; ++i) {
    if (k > 1 && i > 0) window.insert(common[i]);
    const int first = i - k + 1;
    if (first < 0) continue;
    if (k > 1 && first > 0) window.erase(window.find(common[first]));
    const int longest = k == 1 ? n - order[i] : *window.begin();
    const int counted = std::min(longest, common[first]);  // at the neighbours before
    total += std::max(0, std::min(longest, b - 1) - std::max(counted + 1, a - 1) + 1);
  }
  std::cout << total << '\n';
}
