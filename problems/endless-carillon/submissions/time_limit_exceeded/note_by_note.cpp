// Follows all ways through the automaton, from each state, for n notes one after the other.
#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

constexpr std::uint64_t modulus = 1'000'000'007;

int main() {
  std::uint64_t n;
  int bells, m;
  std::cin >> n >> bells >> m;
  std::vector<std::string> motifs(m);
  std::map<std::string, int> states{{"", 0}};
  for (auto& motif : motifs) {
    std::cin >> motif;
    for (std::size_t length = 1; length <= motif.size(); ++length) {
      states.emplace(motif.substr(0, length), states.size());
    }
  }
  const auto forbidden = [&](const std::string& heard) {
    for (const auto& motif : motifs) {
      if (heard.ends_with(motif)) return true;
    }
    return false;
  };
  std::vector<std::pair<int, int>> moves;
  std::vector<int> allowed;
  for (const auto& [state, number] : states) {
    if (forbidden(state)) continue;
    allowed.push_back(number);
    for (int bell = 0; bell < bells; ++bell) {
      std::string heard = state + static_cast<char>('a' + bell);
      if (forbidden(heard)) continue;
      while (states.count(heard) == 0) heard.erase(0, 1);
      moves.emplace_back(number, states[heard]);
    }
  }

  std::uint64_t closed = 0;
  for (int start : allowed) {
    std::vector<std::uint64_t> ways(states.size());
    ways[start] = 1;
    for (std::uint64_t note = 0; note < n; ++note) {
      std::vector<std::uint64_t> next(states.size());
      for (const auto& [from, to] : moves) next[to] += ways[from];
      for (auto& count : next) count %= modulus;
      ways = next;
    }
    closed += ways[start];
  }
  std::cout << closed % modulus << '\n';
}
