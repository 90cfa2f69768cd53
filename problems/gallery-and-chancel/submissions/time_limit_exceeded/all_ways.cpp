// Tries both places for each singer.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

struct Ensemble {
  std::int64_t gallery, chancel;
  std::vector<int> members;
};

int n, g;
std::vector<std::int64_t> gallery, chancel;
std::vector<Ensemble> ensembles;
std::string places, best_places;
std::int64_t best = -1;

void place(int singer, std::int64_t beauty) {
  if (singer < n) {
    places[singer] = 'g';
    place(singer + 1, beauty + gallery[singer]);
    places[singer] = 'c';
    place(singer + 1, beauty + chancel[singer]);
    return;
  }
  for (const Ensemble& ensemble : ensembles) {
    const auto all_at = [&](char where) {
      return std::all_of(ensemble.members.begin(), ensemble.members.end(),
                         [&](int member) { return places[member] == where; });
    };
    if (all_at('g')) beauty += ensemble.gallery;
    if (all_at('c')) beauty += ensemble.chancel;
  }
  if (beauty > best) {
    best = beauty;
    best_places = places;
  }
}

int main() {
  std::cin >> n >> g;
  gallery.resize(n);
  chancel.resize(n);
  places.resize(n);
  for (int i = 0; i < n; ++i) std::cin >> gallery[i] >> chancel[i];
  ensembles.resize(g);
  for (Ensemble& ensemble : ensembles) {
    int count;
    std::cin >> count >> ensemble.gallery >> ensemble.chancel;
    ensemble.members.resize(count);
    for (int& member : ensemble.members) {
      std::cin >> member;
      --member;
    }
  }
  place(0, 0);
  std::cout << best << '\n' << best_places << '\n';
}
