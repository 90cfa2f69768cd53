#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "problem/folder.hpp"
#include "problem/package.hpp"

namespace codevault {

// Returns "folder/name"; "name" if the folder is the top.
std::string join(const std::string& folder, const std::string& name);

// The files of one package: never more than the limits allow, and with the package's constants
// filled in where the format says so.
class PackageFiles {
 public:
  PackageFiles(const std::filesystem::path& path, const SourceLanguage& language,
               PackageLimits limits)
      : folder_(path), language_(language), limits_(limits) {}

  const Folder& folder() const { return folder_; }
  // Replaces "{{name}}" in texts and programs from now on, but not within values.
  void set_constants(std::map<std::string, std::string> constants) {
    constants_ = std::move(constants);
  }

  // All throw Error{invalid} with the name of the file.
  std::string bytes(const std::string& path);
  std::string text(const std::string& path);  // UTF-8, without a byte-order mark
  // Returns every file below `root`, named from there.
  std::vector<File> collect(const std::string& root);
  // A program, or why there is none: "is empty", say.
  using Program = std::variant<Source, std::string>;
  // Returns the program that is `entry` of the folder `where`, a file or a folder of files.
  Program program(const std::string& where, const Folder::Entry& entry);

 private:
  void collect(const std::string& root, const std::string& below, std::vector<File>& files);
  std::string root_of(std::string path) const;
  std::string with_constants(const std::string& path, const std::string& text);

  Folder folder_;
  const SourceLanguage& language_;
  PackageLimits limits_;
  std::map<std::string, std::string> constants_;
  Bytes total_ = 0;   // read
  Bytes filled_ = 0;  // by values of constants
};

}  // namespace codevault
