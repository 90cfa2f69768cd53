#include "executors/precompiled_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/check.hpp"
#include "base/encoding.hpp"
#include "base/off_loop.hpp"
#include "base/random.hpp"
#include "base/unique_fd.hpp"

namespace codevault {
namespace fs = std::filesystem;
namespace {

std::string stamp(const std::vector<std::string>& folders) {
  std::string facts;
  constexpr auto careful = fs::directory_options::skip_permission_denied;
  for (const std::string& folder : folders) {
    std::error_code unreadable;   // where there is nothing to read, nothing was made of it
    std::set<std::string> lines;  // the order of a folder is no property of its contents
    fs::recursive_directory_iterator entry(folder, careful, unreadable);
    for (; entry != fs::recursive_directory_iterator(); entry.increment(unreadable)) {
      struct stat of {};
      if (::lstat(entry->path().c_str(), &of) < 0) continue;
      lines.insert(entry->path().string() + ' ' + std::to_string(of.st_size) + ' ' +
                   std::to_string(of.st_mtim.tv_sec) + '.' + std::to_string(of.st_mtim.tv_nsec));
    }
    for (const std::string& line : lines) facts += line + '\n';
  }
  return sha256_of(facts);
}

std::set<std::string> retained(const fs::path& folder, const std::set<std::string>& names) {
  std::set<std::string> there;
  std::set<fs::path> unwanted;
  std::error_code ignored;  // what stays only takes room
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    std::string name = entry.path().filename();
    names.contains(name) ? void(there.insert(name)) : void(unwanted.insert(entry.path()));
  }
  for (const fs::path& path : unwanted) fs::remove_all(path, ignored);
  return there;
}

void flush(const fs::path& path) {
  UniqueFd fd(check(::open(path.c_str(), O_RDONLY | O_CLOEXEC), "open " + path.string()));
  check(::fsync(fd.get()), "write " + path.string());
}

// Boxes run as other users, whatever our umask says.
void make_folder(const fs::path& path) {
  fs::create_directories(path);
  fs::permissions(path, fs::perms(0755));
}

void write_file(const fs::path& path, const std::string& contents) {
  UniqueFd fd(check(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644),
                    "make " + path.string()));
  for (std::size_t done = 0; done < contents.size();) {
    done += static_cast<std::size_t>(
        check(::write(fd.get(), contents.data() + done, contents.size() - done),
              "write " + path.string()));
  }
  check(::fchmod(fd.get(), 0644), "chmod");
  check(::fsync(fd.get()), "write " + path.string());
}

void store(const fs::path& folder, const std::string& name, const std::vector<File>& files) {
  fs::path next = folder / (".next-" + random_id());
  make_folder(next);
  for (const File& file : files) {
    fs::path path = next / file.name;
    for (fs::path parent = path.parent_path(); parent != next; parent = parent.parent_path())
      make_folder(parent);
    write_file(path, contents_of(file.contents));
    flush(path.parent_path());
  }
  flush(next);
  std::error_code error;
  fs::rename(next, folder / name, error);
  if (!error) return;
  fs::remove_all(next);
  bool twin = fs::exists(folder / name);  // another process on the same data was faster
  if (!twin) throw fs::filesystem_error("cannot rename", next, folder / name, error);
}

}  // namespace

Task<std::string> PrecompiledFolder::stamp_of(std::vector<std::string> folders) {
  co_return co_await off_loop([&] { return stamp(folders); });
}

Task<std::set<std::string>> PrecompiledFolder::retain(std::set<std::string> names) {
  co_return co_await off_loop([&] { return retained(folder_, names); });
}

Task<> PrecompiledFolder::keep(std::string name, std::vector<File> files) {
  co_await off_loop([&] { store(folder_, name, files); });
}

std::string PrecompiledFolder::path_of(const std::string& name) const {
  return "/codevault/precompiled/" + name;
}

}  // namespace codevault
