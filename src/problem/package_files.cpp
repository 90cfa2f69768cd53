#include "problem/package_files.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "base/encoding.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

// Returns the file that a program of several files starts in.
bool is_main(const File& file) {
  std::string stem = file.name.substr(0, file.name.rfind('.'));
  if (stem == "main" || stem == "Main" || stem == "__main__") return true;
  static const RE2 entry(
      R"(public\s+static\s+void\s+main\s*\(|\bint\s+main\s*\(|__name__\s*==|\bfunc\s+main\s*\()");
  return RE2::PartialMatch(contents_of(file.contents), entry);
}

bool is_header(const std::string& name) {
  return name.ends_with(".h") || name.ends_with(".hpp") || name.ends_with(".hh");
}

// Returns why a file is in another language than its name says; empty if it is in that one. Python
// 2 is named in the first line, and Prolog shares its extension with Perl.
std::string misled_by(const File& file) {
  const std::string& text = contents_of(file.contents);
  static const RE2 python2("^#![^\\n]*python2");
  static const RE2 clause(R"((?m)^[a-z_(), ]*:-)");
  if (file.name.ends_with(".py") && RE2::PartialMatch(text, python2)) {
    return "is in Python 2, which is not offered";
  }
  if (file.name.ends_with(".pl") && RE2::PartialMatch(text, clause)) {
    return "is in Prolog, which is not offered";
  }
  return {};
}

}  // namespace

std::string join(const std::string& folder, const std::string& name) {
  if (folder.empty()) return name;
  return name.empty() ? folder : folder + "/" + name;
}

std::string PackageFiles::bytes(const std::string& path) {
  std::string contents = folder_.read(path, std::min(limits_.file, limits_.total - total_));
  total_ += contents.size();
  return contents;
}

std::string PackageFiles::text(const std::string& path) {
  std::string contents = bytes(path);
  if (!is_utf8(contents)) throw invalid(path, "is not UTF-8 text");
  if (contents.starts_with("\xEF\xBB\xBF")) contents.erase(0, 3);
  return with_constants(path, contents);
}

std::string PackageFiles::with_constants(const std::string& path, const std::string& text) {
  constexpr Bytes most = 16_MiB;
  std::string filled;
  std::size_t done = 0;
  for (std::size_t open = text.find("{{"); open != std::string::npos;
       open = text.find("{{", done)) {
    std::size_t close = text.find("}}", open);
    if (close == std::string::npos) break;
    open = text.rfind("{{", close);  // of "{{{{name}}" the inner two
    auto constant = constants_.find(text.substr(open + 2, close - open - 2));
    bool known = constant != constants_.end();
    filled.append(text, done, (known ? open : open + 2) - done);
    done = known ? close + 2 : open + 2;
    if (!known) continue;
    filled += constant->second;
    filled_ += constant->second.size();
    if (filled_ > most) throw invalid(path, "grows too large when its constants are filled in");
  }
  return filled.append(text, done);
}

std::vector<File> PackageFiles::collect(const std::string& root) {
  std::vector<File> files;
  collect(root, "", files);
  return files;
}

void PackageFiles::collect(const std::string& root, const std::string& below,
                           std::vector<File>& files) {
  constexpr std::size_t most = 10'000;
  constexpr std::ptrdiff_t deepest = 16;
  if (std::ranges::count(below, '/') > deepest) throw invalid(join(root, below), "is too deep");
  for (const auto& entry : folder_.list(join(root, below))) {
    std::string name = join(below, entry.name);
    if (entry.is_folder) {
      collect(root, name, files);
    } else {
      if (files.size() == most) throw invalid(root, "has too many files");
      files.push_back({.name = name, .contents = make_blob(bytes(join(root, name)))});
    }
  }
}

// Returns the only folder in a folder that has nothing else, and so on.
std::string PackageFiles::root_of(std::string path) const {
  for (auto entries = folder_.list(path); entries.size() == 1 && entries[0].is_folder;
       entries = folder_.list(path)) {
    path = join(path, entries[0].name);
  }
  return path;
}

PackageFiles::Program PackageFiles::program(const std::string& where, const Folder::Entry& entry) {
  Source source{.name = join(where, entry.name)};
  if (entry.is_folder) {
    source.files = collect(root_of(source.name));
  } else {
    source.files.push_back({.name = entry.name, .contents = make_blob(bytes(source.name))});
  }
  bool main_is_sure = false;
  std::string misled;
  for (File& file : source.files) {
    std::string language = language_(file.name);
    if (language.empty()) continue;
    if (std::string why = misled_by(file); !why.empty()) {
      misled = why;
      continue;
    }
    std::string path = entry.is_folder ? join(source.name, file.name) : source.name;
    file.contents = make_blob(with_constants(path, contents_of(file.contents)));
    if (is_header(file.name)) continue;
    bool sure = is_main(file);
    if (source.main.empty() || (sure && !main_is_sure)) {
      source.main = file.name;
      source.language = language;
      main_is_sure = sure;
    }
  }
  auto is_script = [](const File& file) { return file.name == "build" || file.name == "run"; };
  if (auto script = std::ranges::find_if(source.files, is_script);
      entry.is_folder && source.main.empty() && script != source.files.end()) {
    source.main = script->name;  // a script says how it is built and run
    source.language = "bash";
  }
  if (!source.main.empty()) return source;
  if (!misled.empty()) return misled;
  if (source.files.empty()) return "is an empty folder";
  if (entry.is_folder) return "holds no source file of a known language";
  bool named = entry.name.rfind('.') != std::string::npos;
  if (!named) return "has no extension that names its language";
  if (is_header(entry.name)) return "is a header and no program";
  if (entry.name.ends_with(".ctd")) return "is in Checktestdata, which is not offered";
  if (entry.name.ends_with(".viva")) return "is in VIVA, which is not offered";
  return "has an extension of no known language";
}

}  // namespace codevault
