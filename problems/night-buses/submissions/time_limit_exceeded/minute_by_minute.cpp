// Lets the clock tick: each minute, everybody's next bus is looked for. Nights can be long.
#include <iostream>
#include <map>
#include <vector>

struct Line {
  int to;
  long long first, every, ride;
};

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<std::vector<Line>> lines(n + 1);
  for (int from; m > 0 && std::cin >> from; --m) {
    Line line;
    std::cin >> line.to >> line.first >> line.every >> line.ride;
    lines[from].push_back(line);
  }

  std::vector<bool> reached(n + 1);
  std::multimap<long long, int> on_the_way{{0, 1}};  // arrivals to come
  for (long long now = 0; !on_the_way.empty(); ++now) {
    for (auto next = on_the_way.begin(); next != on_the_way.end() && next->first == now;
         next = on_the_way.erase(next)) {
      const int stop = next->second;
      if (reached[stop]) continue;
      reached[stop] = true;
      if (stop == n) {
        std::cout << now << '\n';
        return 0;
      }
      for (const auto& [to, first, every, ride] : lines[stop]) {
        long long departure = first;
        while (departure < now) departure += every;
        on_the_way.emplace(departure + ride, to);
      }
    }
  }
  std::cout << "stranded\n";
}
