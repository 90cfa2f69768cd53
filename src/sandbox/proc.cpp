#include "sandbox/proc.hpp"

#include <fcntl.h>
#include <linux/mount.h>
#include <sched.h>
#include <sys/sysinfo.h>
#include <unistd.h>

#include <ctime>

#include "base/unique_fd.hpp"
#include "sandbox/channel.hpp"
#include "sandbox/mounts.hpp"
#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

std::string cpuinfo_of(const std::vector<unsigned>& processors) {
  std::string count = std::to_string(processors.size());
  std::string text;
  for (unsigned processor : processors) {
    std::string number = std::to_string(processor);
    text += "processor\t: " + number +
            "\nmodel name\t: processor\nphysical id\t: 0\nsiblings\t: " + count +
            "\ncore id\t\t: " + number + "\ncpu cores\t: " + count + "\n\n";
  }
  return text;
}

std::string meminfo_of(std::uint64_t memory) {
  std::string all = std::to_string(memory / 1024) + " kB\n";
  return "MemTotal:       " + all + "MemFree:        " + all + "MemAvailable:   " + all +
         "Buffers:        0 kB\nCached:         0 kB\nSwapTotal:      0 kB\nSwapFree:       0 kB\n";
}

std::string stat_of(const std::vector<unsigned>& processors, std::int64_t booted) {
  constexpr const char* idle = " 0 0 0 0 0 0 0 0 0 0\n";
  std::string text = std::string("cpu ") + idle;
  for (unsigned processor : processors) text += "cpu" + std::to_string(processor) + idle;
  return text + "intr 0\nctxt 0\nbtime " + std::to_string(booted) +
         "\nprocesses 1\nprocs_running 1\nprocs_blocked 0\n";
}

std::vector<unsigned> processors_of_this_process() {
  cpu_set_t set;
  must("sched_getaffinity", ::sched_getaffinity(0, sizeof set, &set));
  std::vector<unsigned> processors;
  for (unsigned processor = 0; processor < CPU_SETSIZE; ++processor) {
    if (CPU_ISSET(processor, &set)) processors.push_back(processor);
  }
  return processors;
}

std::int64_t second_of_boot() {
  timespec up{};
  must("clock_gettime", ::clock_gettime(CLOCK_BOOTTIME, &up));
  return std::time(nullptr) - up.tv_sec;
}

}  // namespace

std::vector<ProcFile> made_up_proc(const std::vector<unsigned>& processors, std::uint64_t memory,
                                   std::int64_t booted) {
  return {{"cpuinfo", cpuinfo_of(processors)},
          {"meminfo", meminfo_of(memory)},
          {"stat", stat_of(processors, booted)}};
}

void write_proc_files(const std::string& folder) {
  struct sysinfo machine {};
  must("sysinfo", ::sysinfo(&machine));
  std::uint64_t memory = static_cast<std::uint64_t>(machine.totalram) * machine.mem_unit;
  for (const ProcFile& file :
       made_up_proc(processors_of_this_process(), memory, second_of_boot())) {
    std::string path = folder + "/" + file.name;
    UniqueFd made(must("create a file for /proc",
                       ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0444)));
    if (!write_whole(made.get(), file.text)) fail("write a file for /proc");
  }
}

// What has been looked up is still found after everything but processes is hidden, and a mount
// holds on to what it is mounted on: so the files are put in their places first.
bool mount_proc() {
  constexpr unsigned attributes = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC;
  UniqueFd proc = new_filesystem("proc", {{"hidepid", "invisible"}}, attributes);
  bool there = static_cast<bool>(proc);
  if (!there) proc = new_filesystem("tmpfs", {{"nr_inodes", "1"}}, attributes);
  if (!proc) fail("cover /proc");
  move_onto(proc.get(), "/proc");
  if (!there) return false;
  for (const char* name : {"cpuinfo", "meminfo", "stat"}) {
    UniqueFd file = copy_of(std::string(proc_files) + "/" + name);
    move_onto(file.get(), std::string("/proc/") + name);
  }
  change_filesystem("/proc", {{"subset", "pid"}});
  return true;
}

void seal_proc() {
  UniqueFd proc(must("open /proc", ::open("/proc", O_PATH | O_CLOEXEC)));
  mount_attr attributes{};
  attributes.attr_set = MOUNT_ATTR_RDONLY;
  set_attributes(proc.get(), attributes);
}

}  // namespace codevault::sandbox
