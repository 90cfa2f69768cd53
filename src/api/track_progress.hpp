#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "api/submission_json.hpp"
#include "problem/track.hpp"

// How far a user has come in tracks.
namespace codevault {

using Solved = std::set<std::string>;  // ids of problems

// Returns the tracks without the steps whose problem is not one of `problems`, and without the
// tracks that then have no step.
std::vector<Track> tracks_through(std::vector<Track> tracks, const Summaries& problems);

std::size_t solved_steps(const Track& track, const Solved& solved);

// Returns the first step that is not solved, from number `from` (counted from 0) on, then from the
// beginning; nullptr if all are solved.
const Track::Step* next_step(const Track& track, const Solved& solved, std::size_t from = 0);

// Where a user goes on.
struct Continuation {
  const Track* track = nullptr;
  const Track::Step* step = nullptr;
};
// Returns the next step of the track last worked on that is not done. `recent` are the problems of
// the latest submissions, the latest first. Of several tracks with that problem, it is the one of
// which the largest part is solved. Returns nothing if no such track has a problem of `recent`.
std::optional<Continuation> continuation_of(const std::vector<Track>& tracks, const Solved& solved,
                                            const std::vector<std::string>& recent);

}  // namespace codevault
