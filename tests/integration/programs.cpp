#include "integration/programs.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "languages/load.hpp"

namespace codevault {

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream contents;
  contents << file.rdbuf();
  return contents.str();
}

std::map<std::string, std::string> read_program_files() {
  std::map<std::string, std::string> files;
  fs::path folder = repository() / "tests" / "programs";
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files[entry.path().lexically_relative(folder).string()] = read_file(entry.path());
  }
  return files;
}

// gtest needs both when it collects its parameters.
const auto& loaded_files = program_files();
const auto& loaded_languages = all_languages();

// Of the languages that share an extension, the one to use by default.
std::string id_of_extension(const std::string& extension) {
  static const std::map<std::string, std::string> ids = {
      {".c", "c"},         {".cpp", "cpp"},       {".py", "python"},  {".js", "javascript"},
      {".java", "java"},   {".sh", "bash"},       {".hs", "haskell"}, {".go", "go"},
      {".rs", "rust"},     {".ts", "typescript"}, {".pl", "perl"},    {".rb", "ruby"},
      {".php", "php"},     {".lua", "lua"},       {".ml", "ocaml"},   {".pas", "pascal"},
      {".f90", "fortran"}, {".cs", "csharp"},     {".r", "r"},        {".R", "r"},
      {".sql", "sql"},
  };
  auto found = ids.find(extension);
  if (found == ids.end()) throw Error(ErrorKind::not_found, "no language for '" + extension + "'");
  return found->second;
}

}  // namespace

fs::path repository() {
  const char* elsewhere = std::getenv("CODEVAULT_ROOT");
  return elsewhere ? elsewhere : CODEVAULT_ROOT;
}

const std::map<std::string, std::string>& program_files() {
  static const std::map<std::string, std::string> files = read_program_files();
  return files;
}

const std::string& program_file(const std::string& path) {
  auto found = program_files().find(path);
  if (found == program_files().end())
    throw Error(ErrorKind::not_found, "no tests/programs/" + path);
  return found->second;
}

std::vector<std::string> programs_below(std::string_view folder) {
  std::vector<std::string> paths;
  for (const auto& [path, source] : program_files()) {
    bool begins_with_expectation =
        std::string_view(source).substr(0, source.find('\n')).find("expect:") !=
        std::string_view::npos;
    if (path.starts_with(folder) && begins_with_expectation) paths.push_back(path);
  }
  return paths;
}

std::string beside(const std::string& path, const std::string& name) {
  return (fs::path(path).parent_path() / name).lexically_normal().string();
}

const std::vector<Language>& all_languages() {
  static const std::vector<Language> languages = load_languages(repository() / "languages");
  return languages;
}

const Language& language_by_id(const std::string& id) {
  auto found = std::ranges::find(all_languages(), id, &Language::id);
  if (found == all_languages().end()) throw Error(ErrorKind::not_found, "no language '" + id + "'");
  return *found;
}

const Language& language_of(const std::string& path) {
  std::string asked = parse_expectation(program_file(path)).language;
  if (!asked.empty()) return language_by_id(asked);
  fs::path folder = fs::path(path).parent_path();
  if (folder.parent_path() == "sample") return language_by_id(folder.filename().string());
  return language_by_id(id_of_extension(fs::path(path).extension().string()));
}

bool is_installed(const Language& language) {
  const std::string& tool = language.version_command.front();
  for (const std::string folder : {"/usr/bin/", "/bin/"}) {
    if (::access((folder + tool).c_str(), X_OK) == 0) return true;
  }
  return false;
}

Program to_program(const std::string& path) {
  Expectation expectation = parse_expectation(program_file(path));
  Program program{
      .language = language_of(path).id,
      .code = program_file(path),
      .args = expectation.args,
      .input = make_blob(expectation.input),
      .limits = expectation.limits,
  };
  for (const std::string& name : expectation.with) {
    bool below = !name.starts_with("..");
    program.files.push_back({.name = below ? name : fs::path(name).filename().string(),
                             .contents = make_blob(program_file(beside(path, name)))});
  }
  return program;
}

Language with_compile_limits(Language language, const Expectation& expectation) {
  if (!language.compile) return language;
  Limits& limits = language.compile->limits;
  limits.cpu_time = expectation.compile_cpu_time.value_or(limits.cpu_time);
  limits.memory = expectation.compile_memory.value_or(limits.memory);
  return language;
}

}  // namespace codevault
