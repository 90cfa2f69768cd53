#pragma once

#include <filesystem>
#include <string_view>

// Where the tests run: the same tests hold for each kind of isolation that a host may allow. A test
// program is started once for each, with --place=NAME.
namespace codevault {

enum class Place {
  own,        // with the rights we have, and the control groups of this host
  no_cgroup,  // root, but no control group to be seen
  user,       // an ordinary user
};

// Moves this process there; for good. Where root's rights are needed and we are not root, the place
// is our own. Called before there are threads.
void move_to(Place place);

// The codevault-sandbox that belongs to this build, and the languages folder; both readable in the
// place we are in.
std::filesystem::path sandbox_program();
std::filesystem::path languages_folder();

}  // namespace codevault
