// Overlooks a motif that is heard at the end of the beginning of a longer one.
#include <array>
#include <cstdint>
#include <iostream>
#include <queue>
#include <string>
#include <vector>

constexpr std::uint64_t modulus = 1'000'000'007;
using Matrix = std::vector<std::vector<std::uint64_t>>;

Matrix operator*(const Matrix& a, const Matrix& b) {
  const std::size_t size = a.size();
  Matrix product(size, std::vector<std::uint64_t>(size));
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t k = 0; k < size; ++k) {
      for (std::size_t j = 0; j < size; ++j) {
        product[i][j] = (product[i][j] + a[i][k] * b[k][j]) % modulus;
      }
    }
  }
  return product;
}

// The automaton of Aho and Corasick. Its state is the longest end of what has been heard that is
// the beginning of a motif.
class Automaton {
 public:
  explicit Automaton(int bells) : bells_(bells) { add_node(); }

  void add(const std::string& motif) {
    int node = 0;
    for (char letter : motif) {
      const int bell = letter - 'a';
      if (next_[node][bell] == 0) {
        const int child = add_node();
        next_[node][bell] = child;
      }
      node = next_[node][bell];
    }
    forbidden_[node] = true;
  }

  // Fills in where each bell leads from each state, and which states end with a motif.
  void complete() {
    std::vector<int> shorter(next_.size());  // the longest end of the state that is a state
    std::queue<int> waiting({0});
    while (!waiting.empty()) {
      const int node = waiting.front();
      waiting.pop();
      for (int bell = 0; bell < bells_; ++bell) {
        const int fallback = node == 0 ? 0 : next_[shorter[node]][bell];
        int& child = next_[node][bell];
        if (child == 0) {
          child = fallback;
        } else {
          shorter[child] = fallback;
          waiting.push(child);
        }
      }
    }
  }

  // In how many ways one note leads from state to state; states with a motif are left out.
  Matrix moves() const {
    Matrix ways(next_.size(), std::vector<std::uint64_t>(next_.size()));
    for (std::size_t node = 0; node < next_.size(); ++node) {
      for (int bell = 0; bell < bells_; ++bell) {
        const int to = next_[node][bell];
        if (!forbidden_[node] && !forbidden_[to]) ++ways[node][to];
      }
    }
    return ways;
  }

 private:
  int add_node() {
    next_.emplace_back();
    forbidden_.push_back(false);
    return static_cast<int>(next_.size()) - 1;
  }

  int bells_;
  std::vector<std::array<int, 26>> next_;
  std::vector<char> forbidden_;
};

int main() {
  std::uint64_t n;
  int bells, m;
  std::cin >> n >> bells >> m;
  Automaton automaton(bells);
  while (m-- > 0) {
    std::string motif;
    std::cin >> motif;
    automaton.add(motif);
  }
  automaton.complete();

  Matrix square = automaton.moves();
  Matrix power(square.size(), std::vector<std::uint64_t>(square.size()));
  for (std::size_t i = 0; i < power.size(); ++i) power[i][i] = 1;
  for (; n > 0; n /= 2) {
    if (n % 2 == 1) power = power * square;
    square = square * square;
  }
  std::uint64_t closed = 0;
  for (std::size_t i = 0; i < power.size(); ++i) closed += power[i][i];
  std::cout << closed % modulus << '\n';
}
