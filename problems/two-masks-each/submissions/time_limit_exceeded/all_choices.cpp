// Tries both masks for guest after guest, and goes back where neither fits.
#include <iostream>
#include <string>
#include <vector>

int n, g;
std::vector<std::vector<int>> themes_of;
std::vector<char> used;
std::string word;

bool dress(int guest) {
  if (guest > n) return true;
  for (int mask : {guest, -guest}) {
    bool fits = true;
    for (int theme : themes_of[n + mask]) fits = fits && !used[theme];
    if (!fits) continue;
    for (int theme : themes_of[n + mask]) used[theme] = true;
    word += mask > 0 ? '1' : '2';
    if (dress(guest + 1)) return true;
    word.pop_back();
    for (int theme : themes_of[n + mask]) used[theme] = false;
  }
  return false;
}

int main() {
  std::cin >> n >> g;
  themes_of.resize(2 * n + 1);
  used.resize(g);
  for (int theme = 0; theme < g; ++theme) {
    int count;
    std::cin >> count;
    while (count-- > 0) {
      int mask;
      std::cin >> mask;
      themes_of[n + mask].push_back(theme);
    }
  }
  std::cout << (dress(1) ? word : "impossible") << '\n';
}
