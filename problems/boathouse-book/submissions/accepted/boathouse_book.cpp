#include <algorithm>
#include <iostream>
#include <set>
#include <string>

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n;
  std::cin >> n;
  std::set<std::string> out;  // in alphabetical order
  std::size_t most = 0;
  for (std::string name; n > 0 && std::cin >> name; --n) {
    const bool went_out = out.insert(name).second;
    if (!went_out) out.erase(name);
    most = std::max(most, out.size());
  }

  std::cout << most << ' ' << out.size() << '\n';
  for (const std::string& name : out) std::cout << name << '\n';
}
