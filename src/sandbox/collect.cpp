#include "sandbox/collect.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/unique_fd.hpp"
#include "sandbox/channel.hpp"

namespace codevault::sandbox {
namespace {

constexpr std::size_t files_per_message = 64;

UniqueFd open_inside(int box, const std::string& name) {
  open_how how{};
  how.flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV;
  return UniqueFd(static_cast<int>(::syscall(SYS_openat2, box, name.c_str(), &how, sizeof how)));
}

std::set<std::string> names_of(int box, const std::vector<std::string>& patterns) {
  std::set<std::string> names;
  std::vector<std::string_view> globs;
  for (const std::string& pattern : patterns) {
    if (pattern.find('*') == std::string::npos) {
      names.insert(pattern);
    } else {
      globs.push_back(pattern);
    }
  }
  if (globs.empty()) return names;
  int again = ::openat(box, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  std::unique_ptr<DIR, int (*)(DIR*)> folder(again < 0 ? nullptr : ::fdopendir(again), ::closedir);
  if (!folder) return names;
  while (const dirent* entry = ::readdir(folder.get())) {
    for (std::string_view glob : globs) {
      if (matches(glob, entry->d_name)) names.insert(entry->d_name);
    }
  }
  return names;
}

class Parcel {
 public:
  explicit Parcel(int worker) : worker_(worker) {}

  void add(const std::string& name, bool executable, UniqueFd file) {
    kept_.files.push_back({name, executable});
    fds_.push_back(std::move(file));
    if (fds_.size() == files_per_message) send();
  }

  void send() {
    if (fds_.empty()) return;
    std::vector<int> numbers;
    for (const UniqueFd& fd : fds_) numbers.push_back(fd.get());
    send_message(worker_, encode(kept_), numbers);
    kept_.files.clear();
    fds_.clear();
  }

 private:
  int worker_;
  Kept kept_;
  std::vector<UniqueFd> fds_;
};

}  // namespace

bool matches(std::string_view pattern, std::string_view name) {
  // The last '*' seen takes one character more whenever what follows it does not fit.
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t taken = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = n;
    } else if (p < pattern.size() && pattern[p] == name[n]) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++taken;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

void collect_files(int box, const Collect& wanted, int worker) {
  Parcel parcel(worker);
  std::uint64_t left = wanted.bytes;
  for (const std::string& name : names_of(box, wanted.patterns)) {
    UniqueFd file = open_inside(box, name);
    struct stat facts {};
    if (!file || ::fstat(file.get(), &facts) < 0) continue;
    if (!S_ISREG(facts.st_mode) || facts.st_nlink != 1) continue;
    auto size = static_cast<std::uint64_t>(facts.st_size);
    if (size > left) continue;
    left -= size;
    parcel.add(name, (facts.st_mode & S_IXUSR) != 0, std::move(file));
  }
  parcel.send();
}

}  // namespace codevault::sandbox
