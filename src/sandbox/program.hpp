#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/unique_fd.hpp"
#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// Writes `files` below the folder `box`, in which nobody has put anything yet; folders in their
// names are made. `contents` are the descriptors of those that have one. Run with the guest's ids,
// so that they are his. Fails the process when one cannot be written, the jail being full included.
void write_files(int box, const std::vector<GuestFile>& files, std::span<const UniqueFd> contents);

// Becomes the program: argv[0] is looked up in /usr/bin and /bin unless it has a slash. Tells the
// worker when there is no such program, or it cannot run.
[[noreturn]] void become_program(const std::vector<std::string>& argv,
                                 const std::vector<std::string>& environment);

}  // namespace codevault::sandbox
