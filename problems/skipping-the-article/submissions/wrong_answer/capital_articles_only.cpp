// Knows the articles only with a capital letter.
#include <algorithm>
#include <cctype>
#include <iostream>
#include <string>
#include <vector>

std::string key_of(std::string title) {
  for (const std::string article : {"A ", "An ", "The "}) {
    if (!title.starts_with(article)) continue;
    title.erase(0, article.size());
    break;
  }
  for (char& c : title) c = static_cast<char>(std::tolower(c));
  return title;
}

int main() {
  int n;
  std::cin >> n >> std::ws;
  std::vector<std::string> titles(n);
  for (std::string& title : titles) std::getline(std::cin, title);
  std::stable_sort(titles.begin(), titles.end(), [](const std::string& a, const std::string& b) {
    return key_of(a) < key_of(b);
  });
  for (const std::string& title : titles) std::cout << title << '\n';
}
