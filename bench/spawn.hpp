#pragma once

#include <string>
#include <vector>

#include "samples.hpp"

namespace codevault::bench {

// What one bare run of a program took and gave.
struct Spawned {
  Duration took{};
  int exit_code = 0;  // 128 + signal when a signal ended it
  std::string out;
};

// The least that running `argv` in `folder` costs: posix_spawn, no input, both outputs read through
// pipes to their end, waitpid. No isolation at all. Throws when it cannot be started.
Spawned spawn(const std::vector<std::string>& argv, const std::string& folder);

// As spawn, but throws unless it exits with 0.
Spawned spawn_well(const std::vector<std::string>& argv, const std::string& folder);

// A folder of our own under /tmp, removed with everything in it.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  const std::string& path() const { return path_; }
  void write(const std::string& name, const std::string& contents) const;
  std::string read(const std::string& name) const;

 private:
  std::string path_;
};

}  // namespace codevault::bench
