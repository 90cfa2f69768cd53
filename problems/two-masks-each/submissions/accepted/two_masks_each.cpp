#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

// Literal 2v is variable v, and 2v + 1 its opposite. Finds the strong components with two searches
// (Kosaraju). Each theme is split into halves again and again: if a mask of one half is worn, none
// of the other may be.
class Formula {
 public:
  int new_variable() {
    implied_.resize(implied_.size() + 2);
    implied_by_.resize(implied_.size());
    return static_cast<int>(implied_.size()) - 2;
  }

  void imply(int a, int b) {
    add(a, b);
    add(b ^ 1, a ^ 1);
  }

  // A literal that is true if any of these is; at most one of them may be.
  int at_most_one(const std::vector<int>& literals) {
    if (literals.size() == 1) return literals[0];
    const auto middle = literals.begin() + static_cast<long>(literals.size() / 2);
    const int left = at_most_one({literals.begin(), middle});
    const int right = at_most_one({middle, literals.end()});
    const int any = new_variable();
    imply(left, right ^ 1);
    imply(left, any);
    imply(right, any);
    return any;
  }

  // Numbers of the strong components, in the order of implication.
  std::vector<int> components() const {
    const int literals = static_cast<int>(implied_.size());
    std::vector<int> finished;
    std::vector<char> seen(literals);
    std::vector<std::size_t> following(literals);
    for (int start = 0; start < literals; ++start) {
      if (seen[start]) continue;
      seen[start] = true;
      std::vector<int> path{start};
      while (!path.empty()) {
        const int literal = path.back();
        if (following[literal] == implied_[literal].size()) {
          finished.push_back(literal);
          path.pop_back();
          continue;
        }
        const int next = implied_[literal][following[literal]++];
        if (seen[next]) continue;
        seen[next] = true;
        path.push_back(next);
      }
    }

    std::vector<int> component(literals, -1);
    int number = 0;
    for (auto start = finished.rbegin(); start != finished.rend(); ++start) {
      if (component[*start] >= 0) continue;
      component[*start] = number;
      std::vector<int> waiting{*start};
      while (!waiting.empty()) {
        const int literal = waiting.back();
        waiting.pop_back();
        for (int before : implied_by_[literal]) {
          if (component[before] >= 0) continue;
          component[before] = number;
          waiting.push_back(before);
        }
      }
      ++number;
    }
    return component;
  }

 private:
  void add(int a, int b) {
    implied_[a].push_back(b);
    implied_by_[b].push_back(a);
  }

  std::vector<std::vector<int>> implied_, implied_by_;
};

int main() {
  int n, g;
  std::cin >> n >> g;
  Formula formula;
  for (int guest = 0; guest < n; ++guest) formula.new_variable();
  while (g-- > 0) {
    int count;
    std::cin >> count;
    std::vector<int> masks(count);
    for (int& mask : masks) {
      std::cin >> mask;
      mask = mask > 0 ? 2 * (mask - 1) : 2 * (-mask - 1) + 1;
    }
    formula.at_most_one(masks);
  }
  const std::vector<int> component = formula.components();
  std::string word;
  for (int guest = 0; guest < n; ++guest) {
    const int first = component[2 * guest], second = component[2 * guest + 1];
    if (first == second) {
      std::cout << "impossible\n";
      return 0;
    }
    word += first > second ? '1' : '2';
  }
  std::cout << word << '\n';
}
