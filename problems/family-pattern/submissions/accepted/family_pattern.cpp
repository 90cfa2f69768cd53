#include <algorithm>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

// Sorts all ends of all scarves in both directions (a suffix array). A pattern that occurs in k
// scarves is the common beginning of some neighbours in this order that belong to k scarves.
std::vector<int> sorted_suffixes(const std::vector<int>& text) {
  const int n = static_cast<int>(text.size());
  std::vector<int> order(n), rank = text, next(n);
  std::iota(order.begin(), order.end(), 0);
  for (int length = 0;; length = std::max(1, 2 * length)) {
    const auto second = [&](int i) { return i + length < n ? rank[i + length] : -1; };
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

// common[i] is the length of the common beginning of number i and number i + 1 of the order.
std::vector<int> common_beginnings(const std::vector<int>& text, const std::vector<int>& order) {
  const int n = static_cast<int>(text.size());
  std::vector<int> place(n), common(n);
  for (int i = 0; i < n; ++i) place[order[i]] = i;
  int length = 0;
  for (int i = 0; i < n; ++i) {
    if (place[i] == n - 1) {
      length = 0;
      continue;
    }
    const int j = order[place[i] + 1];
    while (i + length < n && j + length < n && text[i + length] == text[j + length]) ++length;
    common[place[i]] = length;
    length = std::max(length - 1, 0);
  }
  return common;
}

int main() {
  int m, k;
  std::cin >> m >> k;
  std::vector<int> text, owner;
  int separator = 1000;  // all different, so that no common beginning goes across one
  for (int scarf = 0; scarf < m; ++scarf) {
    std::string stripes;
    std::cin >> stripes;
    for (int direction = 0; direction < 2; ++direction) {
      text.insert(text.end(), stripes.begin(), stripes.end());
      text.push_back(separator++);
      owner.resize(text.size(), scarf);
      std::reverse(stripes.begin(), stripes.end());
    }
  }
  const std::vector<int> order = sorted_suffixes(text);
  std::vector<int> common = common_beginnings(text, order);

  // The length of a suffix up to its separator, for patterns of a single scarf.
  const int n = static_cast<int>(text.size());
  std::vector<int> rest(n);
  for (int i = n - 1; i >= 0; --i) rest[i] = text[i] >= 1000 ? 0 : 1 + rest[i + 1];

  // Is there a stretch of the order with this common length and k scarves? Returns a place or -1.
  const auto find = [&](int length) {
    std::vector<int> seen(m, -1);
    int scarves = 0;
    for (int i = 0, begin = 0; i < n; ++i) {
      if (i == 0 || common[i - 1] < length) {
        begin = i;
        scarves = 0;
      }
      if (rest[order[i]] < length) continue;
      if (seen[owner[order[i]]] < begin) ++scarves;
      seen[owner[order[i]]] = i;
      if (scarves >= k) return order[i];
    }
    return -1;
  };
  int low = 0, high = n;
  while (high - low > 1) {
    const int middle = (low + high) / 2;
    (find(middle) >= 0 ? low : high) = middle;
  }
  std::cout << low << '\n';
  if (low > 0) {
    const int start = find(low);
    std::cout << std::string(text.begin() + start, text.begin() + start + low) << '\n';
  }
}
