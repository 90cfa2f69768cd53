// Plays the drone. A test's input has n, the summit and a seed from which the altitudes follow; the
// answer file has the summit.
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>

namespace {

constexpr int accepted = 42;
constexpr int wrong = 43;
constexpr int flights = 64;
constexpr std::int64_t step = 900;  // by which neighbouring altitudes differ on average

struct Ridge {
  std::int64_t stones;
  std::int64_t summit;
  std::uint64_t seed;  // 0: neighbouring altitudes differ by exactly 1

  // Unevenness below `step`, so that the slope on either side of the summit stays strict.
  std::int64_t bump(std::int64_t stone) const {
    std::uint64_t x = static_cast<std::uint64_t>(stone) * 0x9e3779b97f4a7c15u + seed;
    x ^= x >> 31;
    x *= 0xbf58476d1ce4e5b9u;
    x ^= x >> 29;
    return static_cast<std::int64_t>(x % step);
  }

  std::int64_t altitude(std::int64_t stone) const {
    const std::int64_t top = std::max(summit, stones - summit + 1);
    const std::int64_t away = stone < summit ? summit - stone : stone - summit;
    if (seed == 0) return top - away;
    return (top - away) * step + (away == 0 ? step : bump(stone));
  }
};

class Feedback {
 public:
  explicit Feedback(std::string folder) : folder_(std::move(folder)) {}

  int judge(int verdict, const std::string& message) const {
    std::ofstream(folder_ + "judgemessage.txt") << message << '\n';
    if (verdict == wrong) std::ofstream(folder_ + "teammessage.txt") << message << '\n';
    return verdict;
  }

 private:
  std::string folder_;
};

// Reads "<mark> <stone>" from a line; nothing may follow.
bool parse(const std::string& line, char& mark, std::int64_t& stone) {
  std::istringstream words(line);
  std::string rest;
  return words >> mark >> stone && !(words >> rest);
}

int play(const Ridge& ridge, const Feedback& feedback) {
  std::cout << ridge.stones << std::endl;
  int asked = 0;
  for (std::string line; std::getline(std::cin, line);) {
    char mark;
    std::int64_t stone;
    if (!parse(line, mark, stone) || (mark != '?' && mark != '!')) {
      return feedback.judge(wrong, "A line is neither a question nor an answer.");
    }
    if (stone < 1 || stone > ridge.stones) {
      return feedback.judge(wrong, "There is no stone with such a number.");
    }
    if (mark == '!') {
      if (stone != ridge.summit) return feedback.judge(wrong, "That stone is not the summit.");
      std::string rest;
      if (std::cin >> rest) return feedback.judge(wrong, "There is output after the answer.");
      return feedback.judge(accepted, "Found after " + std::to_string(asked) + " flights.");
    }
    if (++asked > flights)
      return feedback.judge(wrong, "The battery is empty: too many questions.");
    std::cout << ridge.altitude(stone) << std::endl;
  }
  return feedback.judge(wrong, "The program ended without an answer.");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 1;
  std::ifstream input(argv[1]);
  std::ifstream answer(argv[2]);
  Ridge ridge;
  std::int64_t summit;
  if (!(input >> ridge.stones >> ridge.summit >> ridge.seed) || !(answer >> summit)) return 1;
  if (summit != ridge.summit) return 1;
  return play(ridge, Feedback(argv[3]));
}
