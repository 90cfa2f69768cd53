#include "api/track_progress.hpp"

#include <algorithm>

namespace codevault {

std::vector<Track> tracks_through(std::vector<Track> tracks, const Summaries& problems) {
  for (Track& track : tracks) {
    std::erase_if(track.steps,
                  [&](const Track::Step& step) { return !problems.contains(step.problem); });
  }
  std::erase_if(tracks, [](const Track& track) { return track.steps.empty(); });
  return tracks;
}

std::size_t solved_steps(const Track& track, const Solved& solved) {
  return static_cast<std::size_t>(std::ranges::count_if(
      track.steps, [&](const Track::Step& step) { return solved.contains(step.problem); }));
}

const Track::Step* next_step(const Track& track, const Solved& solved, std::size_t from) {
  for (std::size_t i = 0; i < track.steps.size(); ++i) {
    const Track::Step& step = track.steps[(from + i) % track.steps.size()];
    if (!solved.contains(step.problem)) return &step;
  }
  return nullptr;
}

std::optional<Continuation> continuation_of(const std::vector<Track>& tracks, const Solved& solved,
                                            const std::vector<std::string>& recent) {
  for (const std::string& problem : recent) {
    Continuation best;
    double best_share = -1;
    for (const Track& track : tracks) {
      auto at = std::ranges::find(track.steps, problem, &Track::Step::problem);
      if (at == track.steps.end()) continue;
      auto from = static_cast<std::size_t>(at - track.steps.begin());
      const Track::Step* next = next_step(track, solved, from);
      double share = double(solved_steps(track, solved)) / double(track.steps.size());
      if (!next || share <= best_share) continue;
      best = {&track, next};
      best_share = share;
    }
    if (best.track) return best;
  }
  return std::nullopt;
}

}  // namespace codevault
