#pragma once

#include <cstdint>
#include <string>
#include <vector>

// The /proc of a jail: its own processes and, of all else, the files that common runtimes read.
// Those are made up, because the kernel's tell about the host.
namespace codevault::sandbox {

struct ProcFile {
  const char* name;
  std::string text;
};
// cpuinfo, meminfo and stat of an idle machine with these processors, that many bytes of memory,
// and booted at this second since 1970.
std::vector<ProcFile> made_up_proc(const std::vector<unsigned>& processors, std::uint64_t memory,
                                   std::int64_t booted);

// Writes those files for this machine and the processors that this process may use into `folder`.
// Jails find the folder at `proc_files`.
constexpr const char* proc_files = "/codevault/proc";
void write_proc_files(const std::string& folder);

// Covers /proc with one of the own PID namespace. False where the kernel does not allow that: then
// /proc is empty.
bool mount_proc();
// Makes it read-only. What a process writes there must be written before.
void seal_proc();

}  // namespace codevault::sandbox
