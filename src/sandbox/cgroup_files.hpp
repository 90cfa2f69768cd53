#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/unique_fd.hpp"

// The small files that control groups are made of, and where they are mounted.
namespace codevault::sandbox {

// A mounted hierarchy: a line of /proc/self/mountinfo.
struct CgroupMount {
  int version = 0;                       // 1 or 2
  std::vector<std::string> controllers;  // of version 1
  std::string root;                      // the group that is mounted
  std::filesystem::path folder;          // where
};
std::vector<CgroupMount> parse_cgroup_mounts(std::string_view mountinfo);

// The group in which a process is, in one hierarchy: a line of /proc/self/cgroup.
struct Membership {
  std::vector<std::string> controllers;  // none for version 2
  std::string group;
};
std::vector<Membership> parse_memberships(std::string_view text);

// The folder of `group` in `mount`. Nothing when the mount does not show it.
std::optional<std::filesystem::path> folder_of(const CgroupMount& mount, const std::string& group);

// The number after `name` in lines of "name number"; 0 when there is none.
std::uint64_t number_after(std::string_view text, std::string_view name);

// Reads a file; empty when it cannot be read.
std::string read_text(const std::filesystem::path& path);
// Rereads an open file from its beginning.
std::string read_again(int fd);
std::uint64_t number_in(int fd);

// Throws std::system_error naming the file.
UniqueFd open_file(const std::filesystem::path& path, int flags);
void write_text(const std::filesystem::path& path, const std::string& text);
bool try_write(int fd, const std::string& text);

// The bytes of files that a group holds in memory and the kernel would give up for others, by its
// memory.stat.
std::uint64_t reclaimable_in(std::string_view memory_stat);
// `peak` bytes; where they are more than `allowed`, less of them what is reclaimable by the
// memory.stat opened as `memory_stat`: there was room for that, and no need.
std::uint64_t without_reclaimable(std::uint64_t peak, std::uint64_t allowed, int memory_stat);
// How many processes of the host the programs of all places together compete with for processors
// as equals: one a processor, so that they neither starve the host nor are starved by it.
unsigned fair_share();

// A folder of groups below `parent`, locked and ours until this ends. First removes the folders
// that dead processes left anywhere in the hierarchy mounted at `mount`: a service manager may
// start us in another group each time. May wait for their last processes to die. Throws
// std::system_error.
class OwnFolder {
 public:
  OwnFolder(const std::filesystem::path& parent, const std::filesystem::path& mount);
  OwnFolder(OwnFolder&&) = default;
  OwnFolder& operator=(OwnFolder&&) = delete;
  ~OwnFolder();

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  UniqueFd lock_;
};

}  // namespace codevault::sandbox
