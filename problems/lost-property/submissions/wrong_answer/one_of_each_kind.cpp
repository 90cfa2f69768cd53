// Remembers only one thing of each kind: the next one takes its place.
#include <iostream>
#include <map>
#include <string>

int main() {
  int n;
  std::cin >> n;
  std::map<std::string, int> shelf;
  int things = 0;
  while (n-- > 0) {
    std::string event, kind;
    std::cin >> event >> kind;
    if (event == "found") {
      shelf[kind] = ++things;
    } else if (shelf.contains(kind)) {
      std::cout << shelf[kind] << '\n';
      shelf.erase(kind);
    } else {
      std::cout << "none\n";
    }
  }
}
