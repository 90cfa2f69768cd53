#include <iostream>
#include <string>
#include <vector>

// Each telling of a story knows the one that it interrupted, so the way back is a chain.
struct Telling {
  std::string name;
  int interrupted;  // its index, or -1
  int depth;        // how many are interrupted
};

int main() {
  int n;
  std::cin >> n;
  std::vector<Telling> tellings;
  int current = -1;
  while (n-- > 0) {
    std::string event;
    std::cin >> event;
    if (event == "begin") {
      std::string name;
      std::cin >> name;
      tellings.push_back({name, current, current < 0 ? 0 : tellings[current].depth + 1});
      current = static_cast<int>(tellings.size()) - 1;
    } else if (event == "end") {
      current = tellings[current].interrupted;
    } else if (current < 0) {
      std::cout << "silence\n";
    } else {
      std::cout << tellings[current].name << ' ' << tellings[current].depth << '\n';
    }
  }
}
