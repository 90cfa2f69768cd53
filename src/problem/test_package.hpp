#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "base/test_folder.hpp"
#include "problem/package.hpp"

namespace codevault {

// For tests: a small package in the legacy format, in a folder of its own, to be changed.
class TestPackage {
 public:
  TestPackage() {
    write("problem.yaml", "name: Sum\n");
    write("problem_statement/problem.en.tex", "\\problemname{Sum}\n");
    write("data/sample/1.in", "1 2\n");
    write("data/sample/1.ans", "3\n");
    write("data/secret/1.in", "5 5\n");
    write("data/secret/1.ans", "10\n");
    write("submissions/accepted/sum.py", "print(sum(map(int, input().split())))\n");
  }

  // Turns it into a package of the later format, with these further lines in problem.yaml.
  void make_modern(const std::string& yaml) {
    write("problem.yaml", "problem_format_version: 2023-07-draft\n" + yaml);
    remove("problem_statement");
    write("statement/problem.en.md", "Add.\n");
  }

  void write(const std::string& file, const std::string& contents) {
    std::filesystem::create_directories((folder() / file).parent_path());
    std::ofstream(folder() / file, std::ios::binary) << contents;
  }
  void remove(const std::string& path) { std::filesystem::remove_all(folder() / path); }
  void link(const std::string& file, const std::string& target) {
    remove(file);
    std::filesystem::create_symlink(target, folder() / file);
  }

  std::filesystem::path folder() const { return top_ / "sum"; }

  Package read(const PackageLimits& limits = {}) const {
    auto language = [](const std::string& name) -> std::string {
      if (name.ends_with(".py")) return "python";
      return name.ends_with(".cpp") ? "cpp" : "";
    };
    return read_package(folder(), language, limits);
  }

 private:
  TestFolder top_;
};

}  // namespace codevault
