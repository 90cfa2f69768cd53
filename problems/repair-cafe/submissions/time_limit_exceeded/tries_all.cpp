// Tries all assignments for each limit, and gives one up as soon as a helper has too much.
#include <iostream>
#include <vector>

std::vector<std::vector<int>> can_repair;
std::vector<int> helper_of, repairs;

bool assign(int thing, int limit) {
  if (thing == static_cast<int>(can_repair.size())) return true;
  for (int helper : can_repair[thing]) {
    if (repairs[helper] == limit) continue;
    ++repairs[helper];
    helper_of[thing] = helper;
    if (assign(thing + 1, limit)) return true;
    --repairs[helper];
  }
  return false;
}

int main() {
  int n, m;
  std::cin >> n >> m;
  can_repair.resize(n);
  helper_of.resize(n);
  for (auto& helpers : can_repair) {
    int count;
    std::cin >> count;
    helpers.resize(count);
    for (int& helper : helpers) std::cin >> helper;
  }
  int limit = 1;
  for (;; ++limit) {
    repairs.assign(m + 1, 0);
    if (assign(0, limit)) break;
  }
  std::cout << limit << '\n';
  for (int helper : helper_of) std::cout << helper << ' ';
  std::cout << '\n';
}
