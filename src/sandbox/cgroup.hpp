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
  // Makes the group as new. False while something of the last jail is still in it.
  virtual bool renew() = 0;
  // The folder in which the next init is to be born; -1 when it inherits its template's membership.
  virtual int entrance() const = 0;
  // The program starts soon: usage() counts from here.
  virtual void begin() = 0;
  // False when what is in it already takes more memory than that; or it is killed for it, and
  // usage() tells. Throws std::system_error when the kernel does not take the limits.
  [[nodiscard]] virtual bool limit(Bytes memory, unsigned processes) = 0;
  virtual GroupUsage usage() = 0;
  // Becomes readable when memory has run out; -1 where the kernel then kills the whole jail by
  // itself.
  virtual int alarm() const = 0;
};

// Where this process may make groups. Its groups are one folder, locked as long as it lives, so
// that what a dead one left behind is known as such, and removed by the next.
class Hierarchy {
 public:
  virtual ~Hierarchy() = default;

  // The group of place number `place`. `keeper` is the user id that its template will have.
  virtual std::unique_ptr<Group> make_group(unsigned place, unsigned keeper) = 0;
};

// Either, or a sentence that says why not.
struct FoundHierarchy {
  std::unique_ptr<Hierarchy> hierarchy;
  std::string why_not;
};
FoundHierarchy find_cgroup_v1();
FoundHierarchy find_cgroup_v2();

}  // namespace codevault::sandbox
