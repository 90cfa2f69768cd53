#include "archives/archive.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "archives/formats.hpp"
#include "archives/programs.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "problem/package_edit.hpp"
#include "problem/zip.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;

// A part of an archive that is one problem, or a file with several.
struct Root {
  ArchiveFormat format = ArchiveFormat::own;
  std::string prefix;  // its folder with a slash, or the path of the file
};

bool is_xml(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && bytes[begin] == '<';
}

// The names and the beginnings of all files of an archive.
class Listing {
 public:
  void add(const std::string& path, std::string_view contents) {
    constexpr std::size_t enough = 4096;
    files_[path] = std::string(contents.substr(0, enough));
  }

  // Returns the problems: those nearest to the top, of the first format that has any.
  std::vector<Root> roots() const {
    static constexpr std::pair<const char*, ArchiveFormat> marks[] = {
        {"problem.yaml", ArchiveFormat::own},
        {"problem.xml", ArchiveFormat::polygon},
        {"init.yml", ArchiveFormat::dmoj},
        {"problem.json", ArchiveFormat::qduoj},
        {".xml", ArchiveFormat::fps}};
    for (const auto& [mark, format] : marks) {
      std::vector<Root> roots = roots_with(mark, format);
      if (!roots.empty()) return roots;
    }
    return {};
  }

 private:
  std::vector<Root> roots_with(std::string_view mark, ArchiveFormat format) const {
    std::vector<Root> roots;
    std::ptrdiff_t depth = 3;  // folders around a problem
    for (const auto& [path, beginning] : files_) {
      std::string name = last_part(path);
      bool marked = format == ArchiveFormat::fps
                        ? path.ends_with(mark) && beginning.find("<fps") != std::string::npos
                        : name == mark;
      std::ptrdiff_t deep = std::ranges::count(path, '/');
      if (!marked || deep > depth) continue;
      if (deep < depth) roots.clear();
      depth = deep;
      std::string prefix = path.substr(0, path.size() - name.size());
      roots.push_back({format, format == ArchiveFormat::fps ? path : prefix});
      if (format == ArchiveFormat::own && is_hydro(prefix)) {
        roots.back().format = ArchiveFormat::hydro;
      }
    }
    return roots;
  }

  bool has(const std::string& prefix) const {
    auto found = files_.lower_bound(prefix);
    return found != files_.end() && found->first.starts_with(prefix);
  }

  // Hydro, too, calls its description problem.yaml.
  bool is_hydro(const std::string& prefix) const {
    if (has(prefix + "data/")) return false;
    const std::string& yaml = files_.at(prefix + "problem.yaml");
    bool keys = yaml.starts_with("pid:") || yaml.find("\npid:") != std::string::npos;
    return keys || has(prefix + "testdata/");
  }

  FileMap files_;
};

std::vector<Root> roots_of(const std::string& bytes) {
  if (is_xml(bytes)) return {{ArchiveFormat::fps, ""}};
  Listing listing;
  read_zip(bytes, {}, [&](const std::string& path, const std::string& contents) {
    listing.add(path, contents);
  });
  std::vector<Root> roots = listing.roots();
  if (!roots.empty()) return roots;
  throw Error(ErrorKind::invalid,
              "the archive holds no problem of a known format: none of problem.yaml, problem.xml, "
              "init.yml, problem.json, or XML with <fps>");
}

// Takes the files below a folder out of `all`, and names them from there.
FileMap take_below(FileMap& all, const std::string& prefix) {
  FileMap taken;
  auto at = all.lower_bound(prefix);
  while (at != all.end() && at->first.starts_with(prefix)) {
    auto node = all.extract(at++);
    node.key().erase(0, prefix.size());
    taken.insert(std::move(node));
  }
  return taken;
}

std::vector<Draft> read_root(const Root& root, FileMap& all, const std::string& testlib) {
  if (root.format == ArchiveFormat::fps) {
    return read_fps(std::move(all[root.prefix]), root.prefix, testlib);
  }
  ForeignFiles files{
      .files = take_below(all, root.prefix), .testlib = testlib, .prefix = root.prefix};
  switch (root.format) {
    case ArchiveFormat::polygon: return {read_polygon(files)};
    case ArchiveFormat::dmoj: return {read_dmoj(files)};
    case ArchiveFormat::qduoj: return {read_qduoj(files)};
    case ArchiveFormat::hydro: return {read_hydro(files)};
    case ArchiveFormat::own:
    case ArchiveFormat::fps: break;
  }
  return {};
}

// Returns a name for each draft that no other has. One without letters for it is named after the
// archive.
std::vector<std::string> names_of(const std::vector<Draft>& drafts, const std::string& file) {
  std::string stem = safe_name(last_part(file));
  stem = stem.substr(0, stem.rfind('.'));
  std::set<std::string> taken;
  std::vector<std::string> names;
  for (const Draft& draft : drafts) {
    std::string name;
    for (char c : safe_name(draft.id)) {
      if (c != '-' || !name.ends_with('-')) name += c;
    }
    while (name.ends_with('-')) name.pop_back();
    if (name.empty() || name == "problem") name = stem;
    std::string free = name;
    for (unsigned number = 2; !taken.insert(lower(free)).second; ++number) {
      free = name + '-' + std::to_string(number);
    }
    names.push_back(free);
  }
  return names;
}

// Reads the problems at `roots`, which are those of the archive.
std::vector<Draft> read_roots(const std::vector<Root>& roots, std::string bytes,
                              const std::string& file, const std::string& testlib) {
  if (roots.front().prefix.empty() && roots.front().format == ArchiveFormat::fps) {
    return read_fps(std::move(bytes), file, testlib);
  }
  FileMap all;
  constexpr ZipLimits limits{.total = 512_MiB};  // it is in memory, and so is what it becomes
  read_zip(bytes, limits,
           [&](const std::string& path, std::string contents) { all[path] = std::move(contents); });
  std::vector<Draft> drafts;
  for (const Root& root : roots) {
    for (Draft& draft : read_root(root, all, testlib)) drafts.push_back(std::move(draft));
  }
  return drafts;
}

PackageFinding note_of(ArchiveFormat format, const std::string& file) {
  return {.level = PackageFinding::Level::note,
          .file = file,
          .message = "was converted from the format of " + to_string(format),
          .advice = "Verify the package, and read its statement."};
}

}  // namespace

std::string to_string(ArchiveFormat format) {
  switch (format) {
    case ArchiveFormat::own: return "ICPC and Kattis";
    case ArchiveFormat::polygon: return "Polygon";
    case ArchiveFormat::dmoj: return "DMOJ";
    case ArchiveFormat::qduoj: return "QDUOJ";
    case ArchiveFormat::hydro: return "Hydro";
    case ArchiveFormat::fps: break;
  }
  return "HUSTOJ (FPS)";
}

ArchiveFormat format_of(const std::string& bytes) { return roots_of(bytes).front().format; }

std::vector<Draft> read_archive(std::string bytes, const std::string& file,
                                const std::string& testlib) {
  std::vector<Root> roots = roots_of(bytes);
  return read_roots(roots, std::move(bytes), file, testlib);
}

std::vector<OpenedPackage> open_archive(std::string bytes, const std::string& file,
                                        const std::string& id, const fs::path& folder) {
  std::vector<Root> roots = roots_of(bytes);
  ArchiveFormat format = roots.front().format;
  if (format == ArchiveFormat::own) return {{.path = unpack_package(bytes, id, folder)}};
  std::vector<Draft> drafts = read_roots(roots, std::move(bytes), file, installed_testlib());
  if (!id.empty() && drafts.size() > 1) {
    throw invalid("id", "names one problem, and the archive has " + std::to_string(drafts.size()));
  }
  std::vector<std::string> names = names_of(drafts, file);
  if (!id.empty()) names = {id};
  std::vector<OpenedPackage> opened;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (!is_problem_id(names[i])) {
      throw invalid("id", "may have up to 100 letters, digits, '-', '_' and '.'");
    }
    OpenedPackage package{.path = folder / names[i], .format = format};
    package.findings = {note_of(format, file)};
    std::ranges::move(drafts[i].findings, std::back_inserter(package.findings));
    FileMap files = package_of(std::move(drafts[i]));
    for (const auto& [path, contents] : files) put_file(package.path, path, contents);
    opened.push_back(std::move(package));
  }
  return opened;
}

}  // namespace codevault
