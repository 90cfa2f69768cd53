#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "problem/finding.hpp"

// Archives of other judges, converted into packages of ours. A reader for each format turns the
// files of an archive into a Draft, and says in its findings what could not be carried over; the
// draft then becomes the files of a package in the format 2023-07. All of it works on bytes in
// memory: only archive.hpp knows folders.
namespace codevault {

// Contents by path.
using FileMap = std::map<std::string, std::string>;

// A problem on its way from an archive into a package.
struct Draft {
  struct Test {
    std::string input;
    std::string answer;
    bool sample = false;
    std::string group;  // the name of one of `groups`; may be empty
    double points = 0;
  };
  // Tests that earn points together.
  struct Group {
    std::string name;
    std::optional<double> points;    // otherwise the sum of its tests
    bool each_test = false;          // each test earns its own points; otherwise all or nothing
    std::vector<std::string> needs;  // names of groups that must pass before
  };

  std::string id;  // as the archive calls it; package_of is told the final one
  std::map<std::string, std::string> names;  // by language code
  std::vector<std::string> keywords;
  std::string credits;
  std::string source;
  std::optional<std::chrono::milliseconds> time_limit;
  std::optional<Bytes> memory;
  bool interactive = false;
  bool scoring = false;
  std::vector<std::string> comparison;  // flags of the default validator
  std::vector<Test> tests;              // in the order they are judged; add_test adds to them
  std::vector<Group> groups;
  FileMap files;             // further ones, by their path in the package
  std::string expectations;  // submissions/submissions.yaml
  PackageFindings findings;  // their files are those of the archive

  using Level = PackageFinding::Level;
  // These refuse, with Error{invalid}, what is more than a problem may have: an archive may name
  // one file any number of times.
  void tell(Level level, std::string file, std::string message, std::string advice = "",
            unsigned line = 0);
  void add_test(Test test);
  // Adds a file of the package; a number goes into its name if there is one of that name already.
  void put(const std::string& path, std::string contents);

  std::map<std::string, unsigned> numbers;  // that files of one name were given last
  Bytes size = 0;                           // of what was added
};

// Returns `name` as a part of a path: letters, digits, '-', '_' and '.', all else becomes '-'.
// Never empty, and never begins with a dot.
std::string safe_name(std::string_view name);

// Returns the last part of a path, with either kind of slash.
std::string last_part(const std::string& path);

// Returns the two-letter code of a language called `name` ("english", "zh_CN"); "en" for unknown
// ones.
std::string language_code(std::string_view name);

// Returns the extension of source files in a language of this name ("C++", "cc.cc17", "python.3");
// empty if it is none that is known.
std::string extension_of_language(std::string_view name);

// Returns all files of the package.
FileMap package_of(Draft draft);

}  // namespace codevault
