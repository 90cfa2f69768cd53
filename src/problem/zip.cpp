#include "problem/zip.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <vector>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "problem/folder.hpp"
#include "problem/package_edit.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;

struct Free {
  void operator()(archive* of) const { ::archive_free(of); }
  void operator()(archive_entry* of) const { ::archive_entry_free(of); }
};
using Archive = std::unique_ptr<archive, Free>;
using Entry = std::unique_ptr<archive_entry, Free>;

Error broken(archive* of) {
  const char* words = ::archive_error_string(of);
  return Error(ErrorKind::invalid, std::string("the archive is no whole zip file: ") +
                                       (words ? to_utf8(words) : std::string("it cannot be read")));
}

bool is_of_the_system(const std::string& path) {
  const fs::path parts(path);
  return std::ranges::any_of(
      parts, [](const fs::path& part) { return is_desktop_rubbish(part.string()); });
}

// Reads one archive, once.
class Reader {
 public:
  Reader(std::string_view bytes, const ZipLimits& limits, const ZipFile& found)
      : limits_(limits), found_(found), archive_(::archive_read_new()) {
    if (!archive_) throw std::bad_alloc();
    // By the directory at the end of the archive, without which it is a part of one.
    ::archive_read_support_format_zip_seekable(archive_.get());
    most_ = std::min<Bytes>(limits.total, limits.free + bytes.size() * Bytes{limits.ratio});
    int opened = ::archive_read_open_memory(archive_.get(), bytes.data(), bytes.size());
    if (opened != ARCHIVE_OK) throw broken(archive_.get());
  }

  void read() {
    for (archive_entry* entry = nullptr;;) {
      int result = ::archive_read_next_header(archive_.get(), &entry);
      if (result == ARCHIVE_EOF) break;
      if (result != ARCHIVE_OK && result != ARCHIVE_WARN) throw broken(archive_.get());
      read(entry);
    }
    if (names_.empty()) throw Error(ErrorKind::invalid, "the archive has no files");
  }

 private:
  void read(archive_entry* entry) {
    std::string path = path_of(entry);
    auto type = ::archive_entry_filetype(entry);
    bool folder = type == AE_IFDIR;
    while (folder && path.ends_with('/')) path.pop_back();
    if (is_of_the_system(folder ? path + '/' : path)) return;
    check_package_path(path, "path");
    bool link = ::archive_entry_symlink(entry) || ::archive_entry_hardlink(entry);
    if (link || (type != AE_IFREG && !folder))
      throw invalid(path, "is neither a file nor a folder");
    if (::archive_entry_is_encrypted(entry)) throw invalid(path, "is encrypted");
    if (++entries_ > 2 * limits_.files) throw too_many();
    if (folder) {
      remember_folder(path);
      return;
    }
    remember_file(path);
    found_(path, contents_of_entry(path));
  }

  static std::string path_of(archive_entry* entry) {
    const char* path = ::archive_entry_pathname(entry);
    if (!path) path = ::archive_entry_pathname_utf8(entry);
    if (!path) throw Error(ErrorKind::invalid, "the archive has a file without a usable name");
    return path;
  }

  Error too_many() const {
    return Error(ErrorKind::invalid,
                 "the archive has more than " + std::to_string(limits_.files) + " files");
  }

  void remember_folder(const std::string& path) {
    if (names_.contains(path)) throw invalid(path, "is there both as a file and as a folder");
    for (fs::path at = path; !at.empty(); at = at.parent_path()) {
      if (names_.contains(at.string())) throw invalid(path, "is below something that is a file");
      folders_.insert(at.string());
    }
  }

  void remember_file(const std::string& path) {
    if (names_.size() == limits_.files) throw too_many();
    if (folders_.contains(path)) throw invalid(path, "is there both as a file and as a folder");
    fs::path above = fs::path(path).parent_path();
    if (!above.empty()) remember_folder(above.string());
    if (!names_.insert(path).second) throw invalid(path, "is there twice");
  }

  // Counts what is read: the sizes that the archive states may be lies.
  std::string contents_of_entry(const std::string& path) {
    std::string contents;
    std::vector<char> buffer(65'536);
    for (;;) {
      la_ssize_t got = ::archive_read_data(archive_.get(), buffer.data(), buffer.size());
      if (got == 0) return contents;
      if (got < 0) {
        const char* words = ::archive_error_string(archive_.get());
        throw invalid(path, std::string("cannot be unpacked: ") + (words ? to_utf8(words) : ""));
      }
      contents.append(buffer.data(), static_cast<std::size_t>(got));
      total_ += static_cast<Bytes>(got);
      if (contents.size() > limits_.file) {
        throw invalid(path, "is larger than " + std::to_string(limits_.file) + " bytes");
      }
      if (total_ > most_) {
        throw Error(ErrorKind::invalid, "the archive unpacks to more than " +
                                            std::to_string(most_) +
                                            " bytes, which is more than one of its size may");
      }
    }
  }

  const ZipLimits& limits_;
  const ZipFile& found_;
  Archive archive_;
  Bytes most_ = 0;
  Bytes total_ = 0;
  std::size_t entries_ = 0;
  std::set<std::string> names_;  // of files
  std::set<std::string> folders_;
};

void check(archive* of, int result) {
  if (result == ARCHIVE_OK) return;
  const char* words = ::archive_error_string(of);
  throw unavailable(std::string("cannot make an archive: ") + (words ? words : ""));
}

void add_file(archive* to, const std::string& name, const std::string& contents) {
  constexpr int mode = 0644;
  constexpr time_t earliest = 315'619'200;  // 2 January 1980: zip has no earlier years
  Entry entry(::archive_entry_new());
  if (!entry) throw std::bad_alloc();
  ::archive_entry_set_pathname_utf8(entry.get(), name.c_str());
  ::archive_entry_set_size(entry.get(), static_cast<la_int64_t>(contents.size()));
  ::archive_entry_set_filetype(entry.get(), AE_IFREG);
  ::archive_entry_set_perm(entry.get(), mode);
  ::archive_entry_set_mtime(entry.get(), earliest, 0);
  check(to, ::archive_write_header(to, entry.get()));
  la_ssize_t written = ::archive_write_data(to, contents.data(), contents.size());
  if (written != static_cast<la_ssize_t>(contents.size())) check(to, ARCHIVE_FATAL);
}

la_ssize_t append(archive*, void* text, const void* bytes, std::size_t size) {
  static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

}  // namespace

void read_zip(std::string_view bytes, const ZipLimits& limits, const ZipFile& found) {
  Reader(bytes, limits, found).read();
}

fs::path unpack_package(std::string_view bytes, const std::string& id, const fs::path& folder,
                        const ZipLimits& limits) {
  fs::path all = folder / "unpacked";
  fs::create_directory(all);
  read_zip(bytes, limits, [&](const std::string& path, const std::string& contents) {
    put_file(all, path, contents);
  });
  fs::path package = all;
  std::string name = id;
  std::vector<fs::path> top;
  for (const auto& entry : fs::directory_iterator(all)) top.push_back(entry.path());
  if (!fs::exists(all / "problem.yaml") && top.size() == 1 && fs::is_directory(top[0])) {
    package = top[0];
    if (name.empty()) name = package.filename();
  }
  if (!fs::exists(package / "problem.yaml")) {
    throw invalid("problem.yaml", "is missing, at the top and in an only folder there");
  }
  if (name.empty())
    throw invalid("id", "is missing, and no folder in the archive has a name for it");
  if (!is_problem_id(name)) {
    throw invalid("id", "may have up to 100 letters, digits, '-', '_' and '.'");
  }
  fs::path place = folder / "package";
  fs::create_directory(place);
  fs::rename(package, place / name);
  return place / name;
}

std::string zip_of(const fs::path& package) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(package)) {
    if (entry.is_regular_file() && !entry.is_symlink()) {
      names.push_back(entry.path().lexically_relative(package).string());
    }
  }
  std::ranges::sort(names);
  std::string bytes;
  Archive to(::archive_write_new());
  if (!to) throw std::bad_alloc();
  check(to.get(), ::archive_write_set_format_zip(to.get()));
  check(to.get(), ::archive_write_set_bytes_per_block(to.get(), 0));
  check(to.get(), ::archive_write_open(to.get(), &bytes, nullptr, append, nullptr));
  std::string top = package.filename().string() + '/';
  for (const std::string& name : names) {
    std::ifstream file(package / name, std::ios::binary);
    std::ostringstream contents;
    contents << file.rdbuf();
    add_file(to.get(), top + name, contents.str());
  }
  check(to.get(), ::archive_write_close(to.get()));
  return bytes;
}

}  // namespace codevault
