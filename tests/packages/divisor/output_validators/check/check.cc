#include <iostream>

#include "feedback.h"

int main(int count, char **words) {
  if (count != 5 || std::string(words[4]) != "proper") return 1;
  long long n = 0, d = 0;
  std::ifstream(words[1]) >> n;
  std::string rest, folder = words[3];
  if (folder.back() != '/') return 1;
  if (!(std::cin >> d)) end(false, folder, "no number");
  if (std::cin >> rest) end(false, folder, "more than a number");
  end(d > 1 && d < n && n % d == 0, folder, std::to_string(d));
}
