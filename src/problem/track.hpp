#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace codevault {

// A path through problems, in the order in which they are best solved.
struct Track {
  using Texts = std::map<std::string, std::string>;  // by language; "en" is one of them

  struct Step {
    std::string problem;  // id
    Texts why;            // why it comes here
  };

  std::string id;
  unsigned order = 0;  // its place among the tracks
  Texts title;
  Texts description;
  std::vector<Step> steps;  // at least one, and no problem twice
};

// Returns the track in the file `file`, whose name without ".yaml" is its id. Throws Error{invalid}
// with file and line for what is missing, unknown, too long or there twice.
Track parse_track(std::string_view yaml, const std::string& file);

struct Tracks {
  std::vector<Track> offered;       // in their order
  std::vector<std::string> broken;  // a sentence for each file that cannot be read
};
// Reads the files *.yaml in `folder`; none if it does not exist.
Tracks read_tracks(const std::filesystem::path& folder);

}  // namespace codevault
