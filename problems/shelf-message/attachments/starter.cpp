#include <iostream>
#include <string>
#include <vector>

int main() {
  std::string action;
  std::cin >> action;
  int n;
  std::cin >> n;
  long long x = 0;
  if (action == "write") std::cin >> x;
  std::vector<std::string> titles(n);
  for (std::string& one : titles) std::cin >> one;

  // For "write" print the titles in the order on the shelf, for "read" print x.
}
