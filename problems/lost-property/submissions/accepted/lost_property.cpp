#include <iostream>
#include <map>
#include <string>
#include <vector>

// The k-th person who gets something of a kind gets the k-th thing of this kind, so it suffices to
// keep all the numbers and to count those given away.
struct Kind {
  std::vector<int> numbers;
  std::size_t given = 0;
};

int main() {
  int n;
  std::cin >> n;
  std::map<std::string, Kind> kinds;
  int things = 0;
  while (n-- > 0) {
    std::string event, name;
    std::cin >> event >> name;
    Kind& kind = kinds[name];
    if (event == "found") {
      kind.numbers.push_back(++things);
    } else if (kind.given < kind.numbers.size()) {
      std::cout << kind.numbers[kind.given++] << '\n';
    } else {
      std::cout << "none\n";
    }
  }
}
