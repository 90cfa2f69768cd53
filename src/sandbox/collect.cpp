#include "sandbox/collect.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <compare>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/unique_fd.hpp"
#include "sandbox/channel.hpp"

namespace codevault::sandbox {
namespace {

constexpr std::size_t files_per_message = 64;
constexpr std::string_view any_folders = "**";

UniqueFd open_inside(int box, const std::string& name, std::uint64_t more_flags = 0) {
  open_how how{};
  how.flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | more_flags;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV;
  return UniqueFd(static_cast<int>(::syscall(SYS_openat2, box, name.c_str(), &how, sizeof how)));
}

using Pattern = std::vector<std::string>;  // its parts, between the slashes

Pattern parts_of(const std::string& pattern) {
  Pattern parts(1);
  for (char c : pattern) {
    if (c == '/') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  if (parts.back() == any_folders) parts.emplace_back("*");
  return parts;
}

// Finds the names that match patterns, looking only into folders that may hold some. The search is
// bounded by the limit on files and folders in a box.
class Search {
 public:
  explicit Search(int box) : box_(box) {}

  void add(const std::string& pattern) {
    patterns_.push_back(parts_of(pattern));
    look_for(start_, {patterns_.size() - 1, 0});
  }

  std::set<std::string> names() {
    std::set<std::string> found;
    std::vector<Folder> folders;
    if (!start_.empty()) folders.push_back({"", start_});
    while (!folders.empty()) {
      Folder folder = std::move(folders.back());
      folders.pop_back();
      look_into(folder, folders, found);
    }
    return found;
  }

 private:
  // The part of a pattern that a name in some folder has to match.
  struct Sought {
    std::size_t pattern;
    std::size_t part;
    auto operator<=>(const Sought&) const = default;
  };
  struct Folder {
    std::string path;  // with a slash at its end, or nothing for the box
    std::set<Sought> sought;
  };

  const std::string& text(Sought sought) const { return patterns_[sought.pattern][sought.part]; }
  bool is_last(Sought sought) const { return sought.part + 1 == patterns_[sought.pattern].size(); }

  // "**" stands for no folder too: then the next part is looked for in the same one.
  void look_for(std::set<Sought>& sought, Sought more) {
    sought.insert(more);
    while (text(more) == any_folders) {
      ++more.part;
      sought.insert(more);
    }
  }

  void look_into(const Folder& folder, std::vector<Folder>& folders, std::set<std::string>& found) {
    int fd = open_inside(box_, folder.path.empty() ? "." : folder.path, O_DIRECTORY).release();
    std::unique_ptr<DIR, int (*)(DIR*)> entries(fd < 0 ? nullptr : ::fdopendir(fd), ::closedir);
    if (!entries) return;
    while (const dirent* entry = ::readdir(entries.get())) {
      std::string name = entry->d_name;
      if (name == "." || name == "..") continue;
      Folder below{folder.path + name + '/', {}};
      for (Sought sought : folder.sought) {
        if (text(sought) == any_folders) {
          look_for(below.sought, sought);
        } else if (!matches(text(sought), name)) {
          continue;
        } else if (is_last(sought)) {
          found.insert(folder.path + name);
        } else {
          look_for(below.sought, {sought.pattern, sought.part + 1});
        }
      }
      if (entry->d_type == DT_DIR && !below.sought.empty()) folders.push_back(std::move(below));
    }
  }

  int box_;
  std::vector<Pattern> patterns_;
  std::set<Sought> start_;
};

std::set<std::string> names_of(int box, const std::vector<std::string>& patterns) {
  std::set<std::string> names;
  Search search(box);
  for (const std::string& pattern : patterns) {
    if (pattern.find('*') == std::string::npos) {
      names.insert(pattern);
    } else {
      search.add(pattern);
    }
  }
  names.merge(search.names());
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
