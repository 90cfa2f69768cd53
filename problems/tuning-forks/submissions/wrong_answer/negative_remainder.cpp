// Mends a negative remainder when it answers a question, but not when it compares a note.
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

std::vector<int> parent, above;

int root(int fork) {
  if (parent[fork] == fork) return fork;
  const int top = root(parent[fork]);
  above[fork] = (above[fork] + above[parent[fork]]) % 12;
  return parent[fork] = top;
}

int main() {
  int n, m;
  std::cin >> n >> m;
  parent.resize(n + 1);
  above.resize(n + 1);
  std::iota(parent.begin(), parent.end(), 0);
  while (m-- > 0) {
    std::string word;
    int a, b, k;
    std::cin >> word >> a >> b;
    const bool known = root(a) == root(b);
    const int difference = (above[a] - above[b]) % 12;
    if (word == "ask") {
      std::cout << (known ? std::to_string((difference + 12) % 12) : "unknown") << '\n';
      continue;
    }
    std::cin >> k;
    if (known) {
      std::cout << (difference == k ? "agrees" : "contradicts") << '\n';
    } else {
      const int top = root(a);
      parent[top] = root(b);
      above[top] = k + above[b] - above[a];
      std::cout << "new\n";
    }
  }
}
