#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/unique_fd.hpp"
#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// Writes `files` below the folder `box`, which is empty; folders in their names are made.
// `contents` are the descriptors of those that have one. Runs with the guest's ids, so that the
// guest owns them. Ends this process (sandbox/step.hpp) when one cannot be written, also because
// the jail is full.
void write_files(int box, const std::vector<GuestFile>& files, std::span<const UniqueFd> contents);

// Becomes the program: argv[0] is looked up in /usr/bin and /bin unless it has a slash. Tells the
// worker when the program is missing or cannot run.
[[noreturn]] void become_program(const std::vector<std::string>& argv,
                                 const std::vector<std::string>& environment);

}  // namespace codevault::sandbox
