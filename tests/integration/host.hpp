#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

// The state of the host that no guest may change.
namespace codevault {

// Processes left by guests: all descendants of this process except the sandbox's own and
// interpreters that wait for their first program. One a line.
std::vector<std::string> guest_processes();

// The processes of the sandbox itself, spare jails included.
std::vector<pid_t> sandbox_processes();

// The control groups made by CodeVault's sandbox, in every hierarchy.
std::vector<std::string> control_groups();

// Number of open descriptors of this process.
std::size_t open_descriptors();

// World-writable files where a guest looks first. All concurrent tests share them, so no test
// removes them.
class Sentinels {
 public:
  Sentinels();
  // Paths of files that were changed or removed, and of files that a guest put beside them.
  std::vector<std::string> changes() const;

 private:
  std::string host_name_;
};

}  // namespace codevault
