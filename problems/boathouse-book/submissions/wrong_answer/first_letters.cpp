// Sorts by the first letter only and leaves the rest as it comes.
#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_set>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::unordered_set<std::string> out;
  std::vector<std::string> names(n);
  std::size_t most = 0;
  for (std::string& name : names) {
    std::cin >> name;
    if (!out.insert(name).second) out.erase(name);
    most = std::max(most, out.size());
  }
  std::vector<std::string> left;
  for (const std::string& name : names) {
    if (out.erase(name)) left.push_back(name);
  }
  std::stable_sort(left.begin(), left.end(),
                   [](const auto& a, const auto& b) { return a[0] < b[0]; });
  std::cout << most << ' ' << left.size() << '\n';
  for (const std::string& name : left) std::cout << name << '\n';
}
