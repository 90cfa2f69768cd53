#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/check.hpp"
#include "base/unique_fd.hpp"
#include "executors/sandbox_test.hpp"

// The limit on memory, whatever ran before.
namespace codevault {
namespace {

namespace fs = std::filesystem;
using End = Execution::End;

// A file on a disk, which programs can read.
class FileOnDisk {
 public:
  explicit FileOnDisk(Bytes size) {
    fs::create_directory(folder_);
    std::ofstream(path()) << std::string(size, 'x');
    forget();
  }
  ~FileOnDisk() { fs::remove_all(folder_); }

  // The next to read it reads it from the disk.
  void forget() const {
    UniqueFd file(check(::open(path().c_str(), O_RDONLY | O_CLOEXEC), "open"));
    check(::fsync(file.get()), "fsync");
    ::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED);
  }

  const fs::path& folder() const { return folder_; }
  fs::path path() const { return folder_ / "file"; }

 private:
  fs::path folder_ = fs::read_symlink("/proc/self/exe").parent_path() /
                     ("file-on-disk-" + std::to_string(::getpid()));
};

class SandboxMemory : public SandboxTest {
 protected:
  SandboxMemory() { settings_.mounts = {file_.folder()}; }

  Execution takes(Bytes bytes, Bytes limit) {
    Command command{
        .argv = {"perl", "-e",
                 "$x = 'x'; vec($x, " + std::to_string(bytes) + ", 8) = 1; print length $x"}};
    command.limits.memory = limit;
    return run(std::move(command));
  }

  Command reads_the_file() {
    Command command{.argv = {"sh", "-c", "cat " + file_.path().string() + " >/dev/null"}};
    command.limits.cpu_time = std::chrono::minutes(1);  // an emulated processor is slow
    command.limits.wall_time = std::chrono::minutes(2);
    return command;
  }

  FileOnDisk file_{60_MiB};
};

INSTANTIATE_TEST_SUITE_P(With, SandboxMemory, every_kind_of_group, name_of_groups);

using MemoryOfAGroup = SandboxMemory;
INSTANTIATE_TEST_SUITE_P(With, MemoryOfAGroup, control_groups, name_of_groups);

TEST_P(MemoryOfAGroup, EndsAtTheLimitWhateverARunBeforeHasRead) {
  for (int time = 0; time < 4; ++time) {  // in each of the places
    file_.forget();
    Execution execution = run(reads_the_file());
    EXPECT_EQ(execution.end, End::exited);
    EXPECT_EQ(execution.exit_code, 0) << execution.err;
  }
  for (int time = 0; time < 4; ++time) {
    EXPECT_EQ(takes(50_MiB, 32_MiB).end, End::memory);
  }
}

TEST_P(SandboxMemory, IsNotUsedUpByFilesThatAreRead) {
  file_.forget();
  Command command = reads_the_file();
  command.limits.memory = 24_MiB;

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_EQ(execution.exit_code, 0) << execution.err;
  EXPECT_LE(execution.peak_memory, 24_MiB);
}

TEST_P(SandboxMemory, IsNeverMoreThanTheLimitInARunThatIsNoneOfItsFailures) {
  for (Bytes bytes = 4_MiB; bytes < 20_MiB; bytes += 700_KiB) {
    Execution execution = takes(bytes, 16_MiB);

    bool within =
        execution.end == End::exited && execution.exit_code == 0 && execution.peak_memory <= 16_MiB;
    EXPECT_TRUE(within || execution.end == End::memory)
        << bytes << ": end " << static_cast<int>(execution.end) << " with " << execution.exit_code
        << ", " << execution.peak_memory;
  }
}

}  // namespace
}  // namespace codevault
