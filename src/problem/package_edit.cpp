#include "problem/package_edit.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/duration.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;

// Returns what is wrong with `path` as a file of a package; empty if nothing is.
std::string fault_of(const std::string& path) {
  constexpr std::size_t longest = 500;
  constexpr std::size_t longest_part = 255;
  constexpr std::ptrdiff_t deepest = 16;
  if (path.size() > longest) return "is longer than 500 bytes";
  if (!is_utf8(path)) return "is not UTF-8";
  if (std::ranges::count(path, '/') >= deepest) return "is more than 16 folders deep";
  auto strange = [](char c) { return static_cast<unsigned char>(c) < 32 || c == 127 || c == '\\'; };
  if (std::ranges::any_of(path, strange)) return "has a control character or a backslash";
  for (std::size_t start = 0; start <= path.size();) {
    std::size_t end = std::min(path.find('/', start), path.size());
    std::string part = path.substr(start, end - start);
    if (part.empty()) return "must be a relative path without empty parts";
    if (part == "." || part == "..") return "must not have the part '" + part + "'";
    if (part.size() > longest_part) return "has a part that is longer than 255 bytes";
    start = end + 1;
  }
  return {};
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Returns the text without the top-level key `name` and its value.
std::string without_key(const std::string& yaml, const std::string& name) {
  std::istringstream lines(yaml);
  std::string rest;
  bool within = false;
  for (std::string line; std::getline(lines, line);) {
    bool top = !line.empty() && line[0] != ' ' && line[0] != '\t' && line[0] != '#';
    if (top) within = line.starts_with(name + ":");
    if (!within) rest += line + '\n';
  }
  return rest;
}

}  // namespace

bool is_problem_id(std::string_view name) {
  constexpr std::size_t longest = 100;
  auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  auto allowed = [&](char c) { return plain(c) || c == '_' || c == '.' || c == '-'; };
  return !name.empty() && name.size() <= longest && plain(name[0]) &&
         std::ranges::all_of(name, allowed);
}

void check_package_path(const std::string& path, const std::string& field) {
  if (path.empty()) throw invalid(field, "must not be empty");
  std::string fault = fault_of(path);
  if (!fault.empty()) throw Error(ErrorKind::invalid, "'" + to_utf8(path) + "' " + fault, field);
}

void put_file(const fs::path& package, const std::string& path, const std::string& contents) {
  check_package_path(path, "path");
  fs::path target = package / path;
  std::error_code error;
  if (fs::is_directory(target, error)) throw invalid("path", "is a folder: " + path);
  fs::create_directories(target.parent_path(), error);
  if (error) throw invalid("path", "goes through something that is no folder: " + path);
  fs::remove(target);
  std::ofstream file(target, std::ios::binary);
  file << contents;
  file.close();
  if (!file) throw unavailable("cannot write " + target.string());
}

void drop_file(const fs::path& package, const std::string& path) {
  check_package_path(path, "path");
  fs::path target = package / path;
  std::error_code error;
  if (!fs::is_regular_file(target, error)) {
    throw Error(ErrorKind::not_found, "'path' names no file of the package: " + path, "path");
  }
  fs::remove(target);
  for (fs::path folder = target.parent_path(); folder != package; folder = folder.parent_path()) {
    if (!fs::is_empty(folder)) break;
    fs::remove(folder);
  }
}

void set_limits(const fs::path& package, const NewLimits& limits) {
  std::string yaml = read(package / "problem.yaml");
  YAML::Node all;
  try {
    all = YAML::Load(yaml);
  } catch (const YAML::Exception& error) {
    throw invalid("problem.yaml", std::string("cannot be read: ") + error.what());
  }
  YAML::Node changed = all["limits"] && all["limits"].IsMap() ? all["limits"] : YAML::Node();
  if (limits.time) {
    changed.remove("time");
    changed["time_limit"] = fmt::format("{:g}", in_seconds(*limits.time));
  }
  if (limits.memory) changed["memory"] = *limits.memory >> 20;
  YAML::Node block;
  block["limits"] = changed;
  block.SetStyle(YAML::EmitterStyle::Block);
  block["limits"].SetStyle(YAML::EmitterStyle::Block);
  put_file(package, "problem.yaml", without_key(yaml, "limits") + YAML::Dump(block) + '\n');
}

void write_skeleton(const fs::path& package, const std::string& name) {
  YAML::Emitter quoted;
  quoted << YAML::DoubleQuoted << name;
  const std::pair<const char*, std::string> files[] = {
      {"problem.yaml",
       fmt::format("problem_format_version: 2023-07-draft\nname: {}\nkeywords: [easy]\n"
                   "limits:\n  time_limit: 1\n  memory: 512\n",
                   quoted.c_str())},
      {"statement/problem.en.md",
       "Read two integers and print their sum.\n\n## Input\n\nOne line with two integers $a$ and "
       "$b$ ($0 \\le a, b \\le 10^9$).\n\n## Output\n\nPrint $a + b$.\n"},
      {"data/sample/1.in", "1 2\n"},
      {"data/sample/1.ans", "3\n"},
      {"data/secret/01-largest.in", "1000000000 1000000000\n"},
      {"data/secret/01-largest.ans", "2000000000\n"},
      {"input_validators/validate.py",
       "import re\nimport sys\n\ntext = sys.stdin.read()\nnumber = \"(0|[1-9][0-9]*)\"\n"
       "match = re.fullmatch(f\"{number} {number}\\n\", text)\n"
       "valid = match and all(int(n) <= 10**9 for n in match.groups())\n"
       "sys.exit(42 if valid else 43)\n"},
      {"submissions/accepted/sum.py", "print(sum(map(int, input().split())))\n"},
      {"submissions/wrong_answer/difference.py",
       "a, b = map(int, input().split())\nprint(a - b)\n"},
      {"hints/1.md", "Read the whole line and split it at the blank.\n"},
      {"solution/solution.en.md", "Add the two numbers. This takes constant time.\n"},
  };
  for (const auto& [path, contents] : files) put_file(package, path, contents);
}

}  // namespace codevault
