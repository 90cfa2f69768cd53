#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

// What must not change on the host, whatever a guest does.
namespace codevault {

// The processes that guests left: everything this process brought forth, by whatever way, that is
// neither part of the sandbox nor an interpreter that waits for its first program. A line each.
std::vector<std::string> guest_processes();

// The processes of the sandbox itself, spare jails included.
std::vector<pid_t> sandbox_processes();

// The control groups that a sandbox of ours made, in every hierarchy.
std::vector<std::string> control_groups();

// Descriptors that this process has open.
std::size_t open_descriptors();

// Files that everybody may write, at the places where a guest looks first. They are shared by all
// tests that run at once, so nobody removes them.
class Sentinels {
 public:
  Sentinels();
  // The paths of those that were changed or removed, and of what a guest planted beside them.
  std::vector<std::string> changes() const;

 private:
  std::string host_name_;
};

}  // namespace codevault
