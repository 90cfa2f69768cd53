#pragma once

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "app/command_line.hpp"
#include "base/test_folder.hpp"

namespace codevault {

// For tests: the program as a function, with a data folder of its own and no sandbox.
class CommandLineTest : public testing::Test {
 protected:
  struct Ended {
    int code;
    std::string out;
    std::string err;
  };

  CommandLineTest() { std::filesystem::create_directory(folder_ / "languages"); }

  std::filesystem::path data() const { return folder_ / "data"; }
  std::filesystem::path write(const std::string& name, const std::string& contents) {
    std::ofstream(folder_ / name, std::ios::binary) << contents;
    return folder_ / name;
  }

  // With exactly these arguments and this environment.
  static Ended call_with(std::vector<std::string> arguments, std::vector<std::string> environment,
                         const std::string& input = "") {
    std::vector<char*> variables;
    for (std::string& variable : environment) variables.push_back(variable.data());
    variables.push_back(nullptr);
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    Console console{in, out, err};
    int code = run_command_line(std::move(arguments), variables.data(), console);
    return {code, out.str(), err.str()};
  }

  // On the data of this test.
  Ended call(std::vector<std::string> arguments, const std::string& input = "") {
    return call_with(std::move(arguments),
                     {"CODEVAULT_DATA=" + data().string(), "CODEVAULT_SANDBOX=/nowhere/sandbox",
                      "CODEVAULT_LANGUAGES=" + (folder_ / "languages").string()},
                     input);
  }

  TestFolder folder_;
};

}  // namespace codevault
