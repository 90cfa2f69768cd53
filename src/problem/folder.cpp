#include "problem/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>

#include "base/check.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

std::optional<struct stat> facts_of(const UniqueFd& file) {
  struct stat facts {};
  if (!file || ::fstat(file.get(), &facts) < 0) return std::nullopt;
  return facts;
}

}  // namespace

bool is_desktop_rubbish(std::string_view name) {
  for (std::string_view rubbish :
       {"__MACOSX", ".DS_Store", ".Spotlight-V100", ".Trashes", ".fseventsd", ".AppleDouble",
        "Thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", "$RECYCLE.BIN"}) {
    if (name == rubbish) return true;
  }
  return name.starts_with("._");  // what macOS knows about the file of that name
}

Folder::Folder(const std::filesystem::path& path)
    : root_(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
  if (!root_) throw Error(ErrorKind::not_found, "There is no folder " + path.string());
}

// Returns nothing if it cannot be opened, for whatever reason. O_NONBLOCK: opening a FIFO must not
// wait.
UniqueFd Folder::open(const std::string& path) const {
  open_how how{};
  how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  const char* name = path.empty() ? "." : path.c_str();
  return UniqueFd(static_cast<int>(::syscall(SYS_openat2, root_.get(), name, &how, sizeof how)));
}

bool Folder::has_file(const std::string& path) const {
  auto facts = facts_of(open(path));
  return facts && S_ISREG(facts->st_mode);
}

bool Folder::has_folder(const std::string& path) const {
  auto facts = facts_of(open(path));
  return facts && S_ISDIR(facts->st_mode);
}

std::vector<Folder::Entry> Folder::list(const std::string& path) const {
  std::vector<Entry> entries;
  UniqueFd folder = open(path);
  auto facts = facts_of(folder);
  if (!facts || !S_ISDIR(facts->st_mode)) return entries;

  std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(folder.get()), ::closedir);
  if (!stream) throw invalid(path, "cannot be listed");
  (void)folder.release();  // the stream owns it now
  while (const dirent* found = ::readdir(stream.get())) {
    std::string name = found->d_name;
    if (name == "." || name == ".." || is_desktop_rubbish(name)) continue;
    bool is_folder = has_folder(path.empty() ? name : fmt::format("{}/{}", path, name));
    entries.push_back({.name = std::move(name), .is_folder = is_folder});
  }
  std::ranges::sort(entries, {}, &Entry::name);
  return entries;
}

std::string Folder::read(const std::string& path, Bytes most) const {
  UniqueFd file = open(path);
  auto facts = facts_of(file);
  if (!facts) throw invalid(path, "is missing, or leads out of the package");
  if (!S_ISREG(facts->st_mode)) throw invalid(path, "is not a regular file");
  auto too_large = [&] {
    return invalid(path, "is larger than " + std::to_string(most) + " bytes");
  };
  if (static_cast<Bytes>(facts->st_size) > most) throw too_large();

  std::string contents;
  char buffer[65536];
  while (ssize_t got = check(::read(file.get(), buffer, sizeof buffer), "read " + path)) {
    contents.append(buffer, static_cast<std::size_t>(got));
    if (contents.size() > most) throw too_large();  // it has grown meanwhile
  }
  return contents;
}

}  // namespace codevault
