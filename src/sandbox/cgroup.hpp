#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.hpp"

// Control groups: what the worker side does about them. The kernel then holds the limits of a whole
// tree of processes and keeps its books.
namespace codevault::sandbox {

struct GroupUsage {
  std::chrono::microseconds cpu_time{};
  Bytes peak_memory = 0;
  std::uint64_t oom_kills = 0;
  std::uint64_t refused_processes = 0;
};

// The control group of one place. One jail at a time lives in it.
class Group {
 public:
  virtual ~Group() = default;

  // Opens the files by which a template makes itself a member.
  virtual std::vector<int> open_joins() = 0;
  // Resets the group for the next jail. False while a process of the last one is still in it.
  virtual bool renew() = 0;
  // A descriptor of the group in which the next init is cloned; -1 where an init inherits its
  // template's group.
  virtual int entrance() const = 0;
  // Called just before the program starts: usage() counts from here.
  virtual void begin() = 0;
  // Sets the limits. False when the processes in the group already take more memory than that;
  // where the kernel kills them for it instead, usage() shows it. Throws std::system_error when the
  // kernel refuses the limits.
  [[nodiscard]] virtual bool limit(Bytes memory, unsigned processes) = 0;
  virtual GroupUsage usage() = 0;
  // Becomes readable when memory has run out; -1 where the kernel then kills the whole jail by
  // itself.
  virtual int alarm() const = 0;
};

// A place where this process may make groups. They are all in one folder that is locked while the
// process lives: an unlocked folder was left by a dead process, and the next to start removes it.
class Hierarchy {
 public:
  virtual ~Hierarchy() = default;

  // The group of place number `place`. `keeper` is the user id that its template will have.
  virtual std::unique_ptr<Group> make_group(unsigned place, unsigned keeper) = 0;
};

// The hierarchy, or a sentence that says why there is none.
struct FoundHierarchy {
  std::unique_ptr<Hierarchy> hierarchy;
  std::string why_not;
};
FoundHierarchy find_cgroup_v1();
FoundHierarchy find_cgroup_v2();

}  // namespace codevault::sandbox
