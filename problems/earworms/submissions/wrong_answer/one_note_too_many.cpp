// Takes a and b for numbers of intervals, of which a tune has one fewer than notes.
#include <iostream>
#include <map>
#include <vector>

int main() {
  int n, a, b, k;
  std::cin >> n >> a >> b >> k;
  std::vector<int> notes(n);
  for (int& note : notes) std::cin >> note;
  long long total = 0;
  for (int length = a; length <= b && length <= 1000; ++length) {
    std::map<std::vector<int>, int> counts;
    for (int i = 0; i + length < n; ++i) {
      std::vector<int> tune;
      for (int j = i; j < i + length; ++j) tune.push_back(notes[j + 1] - notes[j]);
      if (++counts[tune] == k) ++total;
    }
  }
  std::cout << total << '\n';
}
