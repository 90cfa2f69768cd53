// Moves a singer or a whole ensemble as long as that makes the concert more beautiful; begins with
// all on the gallery, all in the chancel, and each where it suits best.
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

struct Ensemble {
  std::int64_t gallery, chancel;
  std::vector<int> members;
};

std::vector<std::int64_t> gallery, chancel;
std::vector<Ensemble> ensembles;

std::int64_t beauty(const std::string& places) {
  std::int64_t total = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    total += places[i] == 'g' ? gallery[i] : chancel[i];
  }
  for (const Ensemble& ensemble : ensembles) {
    bool all_above = true, all_below = true;
    for (int member : ensemble.members) {
      (places[member] == 'g' ? all_below : all_above) = false;
    }
    total += all_above ? ensemble.gallery : all_below ? ensemble.chancel : 0;
  }
  return total;
}

int main() {
  int n, g;
  std::cin >> n >> g;
  gallery.resize(n);
  chancel.resize(n);
  for (int i = 0; i < n; ++i) std::cin >> gallery[i] >> chancel[i];
  std::vector<std::vector<int>> moves;
  for (int i = 0; i < n; ++i) moves.push_back({i});
  ensembles.resize(g);
  for (Ensemble& ensemble : ensembles) {
    int count;
    std::cin >> count >> ensemble.gallery >> ensemble.chancel;
    ensemble.members.resize(count);
    for (int& member : ensemble.members) {
      std::cin >> member;
      --member;
    }
    moves.push_back(ensemble.members);
  }

  std::string each_for_itself;
  for (int i = 0; i < n; ++i) each_for_itself += gallery[i] >= chancel[i] ? 'g' : 'c';
  std::int64_t best = -1;
  std::string best_places;
  for (std::string places : {std::string(n, 'g'), std::string(n, 'c'), each_for_itself}) {
    std::int64_t now = beauty(places);
    for (bool improved = true; improved;) {
      improved = false;
      for (const std::vector<int>& move : moves) {
        for (char where : {'g', 'c'}) {
          std::string moved = places;
          for (int singer : move) moved[singer] = where;
          const std::int64_t then = beauty(moved);
          if (then <= now) continue;
          now = then;
          places = moved;
          improved = true;
        }
      }
    }
    if (now > best) {
      best = now;
      best_places = places;
    }
  }
  std::cout << best << '\n' << best_places << '\n';
}
