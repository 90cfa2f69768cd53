#pragma once

#include <filesystem>
#include <string_view>

// The surroundings of a test run: the same tests run with each kind of isolation that hosts may
// allow. The test program is started once for each, with --place=NAME.
namespace codevault {

enum class Place {
  own,        // with our rights and the control groups of this host
  no_cgroup,  // root, without visible control groups
  user,       // an ordinary user
};

// Moves this process to the place, permanently. If the place needs root and we are not root, the
// place is `own`. Call before starting threads.
void move_to(Place place);

// The codevault-sandbox of this build, and the languages folder; both readable in the current
// place.
std::filesystem::path sandbox_program();
std::filesystem::path languages_folder();

}  // namespace codevault
