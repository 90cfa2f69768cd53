#include "problem/package_files.hpp"

#include <algorithm>
#include <regex>

#include "base/encoding.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

// Returns the file that a program of several files starts in.
bool is_main(const File& file) {
  std::string stem = file.name.substr(0, file.name.rfind('.'));
  if (stem == "main" || stem == "Main" || stem == "__main__") return true;
  static const std::regex entry(
      R"(public\s{1,9}static\s{1,9}void\s{1,9}main\s{0,9}\(|\bint\s{1,9}main\s{0,9}\(|__name__\s{0,9}==|\bfunc\s{1,9}main\s{0,9}\()");
  return std::regex_search(contents_of(file.contents), entry);
}

bool is_header(const std::string& name) {
  return name.ends_with(".h") || name.ends_with(".hpp") || name.ends_with(".hh");
}

// Returns whether the name alone tells the wrong language: Python 2 is named in the first line, and
// Prolog shares its extension with Perl.
bool misleads(const File& file) {
  const std::string& text = contents_of(file.contents);
  static const std::regex python2("^#![^\\n]{0,200}python2");
  static const std::regex clause(R"((^|\n)[a-z_(), ]{0,200}:-)");
  auto matches = [&](const std::regex& form) { return std::regex_search(text, form); };
  return (file.name.ends_with(".py") && matches(python2)) ||
         (file.name.ends_with(".pl") && matches(clause));
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
  return with_constants(std::move(contents));
}

std::string PackageFiles::with_constants(std::string text) const {
  for (const auto& [name, value] : constants_) {
    std::string place = "{{" + name + "}}";
    for (std::size_t at = text.find(place); at != std::string::npos;
         at = text.find(place, at + value.size())) {
      text.replace(at, place.size(), value);
    }
  }
  return text;
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

std::optional<Source> PackageFiles::program(const std::string& where, const Folder::Entry& entry) {
  Source source{.name = join(where, entry.name)};
  if (entry.is_folder) {
    source.files = collect(root_of(source.name));
  } else {
    source.files.push_back({.name = entry.name, .contents = make_blob(bytes(source.name))});
  }
  bool main_is_sure = false;
  for (File& file : source.files) {
    std::string language = language_(file.name);
    if (language.empty() || misleads(file)) continue;
    file.contents = make_blob(with_constants(contents_of(file.contents)));
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
  if (source.main.empty()) return std::nullopt;
  return source;
}

}  // namespace codevault
