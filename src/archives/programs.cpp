#include "archives/programs.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "base/text.hpp"

namespace codevault {
namespace {

using Level = Draft::Level;

// The frame of a checker in C or C++, valid in both. on_exit hears how the checker ends, whether it
// returns or calls exit().
constexpr const char* frame =
    R"(/* Calls the checker in checker.inc in the way it expects, and turns its end into this format's. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define main checker_main
INCLUDED
#undef main

static void turn(int status, void* unused) {
  (void)unused;
  fflush(NULL);
  if (status == 0) _exit(42);
  if (WRONG) _exit(43);
  _exit(1);
}

int main(int argc, char** argv) {
  static char name[] = "checker", output[] = "output.out";
  FILE* copy = fopen(output, "wb");
  static char bytes[65536];
  size_t got;
  if (argc < 3 || copy == NULL) return 1;
  while ((got = fread(bytes, 1, sizeof bytes, stdin)) > 0) fwrite(bytes, 1, got, copy);
  fclose(copy);
  on_exit(turn, NULL);
  char* arguments[] = {ARGUMENTS, NULL};
  return checker_main(COUNT, arguments);
}
)";

std::string framed(CheckerCall call) {
  std::string code = frame;
  const char* arguments = "name, argv[1], output, argv[2]";
  const char* wrong = "status == 1 || status == 2";
  const char* count = "4";
  if (call == CheckerCall::input_answer_output) {
    arguments = "name, argv[1], argv[2], output";
    wrong = "status != 0";
  } else if (call == CheckerCall::input_output) {
    arguments = "name, argv[1], output";
    wrong = "status == 1";
    count = "3";
  }
  code = replaced(std::move(code), "INCLUDED", "#include \"checker.inc\"");
  code = replaced(std::move(code), "ARGUMENTS", arguments);
  code = replaced(std::move(code), "WRONG", wrong);
  return replaced(std::move(code), "COUNT", count);
}

// Puts a program with the headers beside it into a folder of the package.
void put_with_headers(Draft& draft, const std::string& folder, ForeignProgram program,
                      const std::string& testlib) {
  bool lacks = uses_testlib(program.code) && !program.beside.contains("testlib.h");
  if (lacks && testlib.empty()) {
    draft.tell(Level::error, program.file,
               "includes testlib.h, which is neither in the archive nor installed here",
               "Put testlib.h into " + folder +
                   " of the package, or install it as "
                   "/usr/local/include/testlib.h.");
  } else if (lacks) {
    program.beside["testlib.h"] = testlib;
    draft.tell(Level::note, program.file,
               "is built with the testlib.h of this machine: the archive has none");
  }
  draft.put(folder + '/' + safe_name(program.name), std::move(program.code));
  for (auto& [name, contents] : program.beside) {
    draft.put(folder + '/' + safe_name(name), std::move(contents));
  }
}

bool is_framed_language(const std::string& name) {
  return ends_with_one_of(name, {".c", ".cc", ".cpp", ".cxx"});
}

}  // namespace

std::optional<std::vector<std::string>> flags_of_testlib_checker(std::string_view name) {
  using Flags = std::vector<std::string>;
  static const std::map<std::string, Flags, std::less<>> same = {
      {"wcmp", {"case_sensitive"}},
      {"yesno", {}},
      {"nyesno", {}},
      {"rcmp4", {"float_tolerance", "1e-4"}},
      {"rcmp6", {"float_tolerance", "1e-6"}},
      {"rcmp9", {"float_tolerance", "1e-9"}}};
  if (name.starts_with("std::")) name.remove_prefix(5);
  auto found = same.find(name.substr(0, name.find('.')));
  return found == same.end() ? std::nullopt : std::optional(found->second);
}

bool uses_testlib(const std::string& code) {
  return code.find("testlib.h\"") != std::string::npos ||
         code.find("testlib.h>") != std::string::npos;
}

void put_checker(Draft& draft, CheckerCall call, ForeignProgram program,
                 const std::string& testlib) {
  if (call == CheckerCall::testlib || uses_testlib(program.code)) {
    put_with_headers(draft, "output_validator", std::move(program), testlib);
    return;
  }
  if (!is_framed_language(program.name)) {
    draft.tell(Level::error, program.file,
               "is a checker that is called in another way, and in no language whose way is known",
               "Write it as an output validator, which ends with 42 or 43.");
    return;
  }
  std::string extension = program.name.ends_with(".c") ? ".c" : ".cpp";
  draft.put("output_validator/validator" + extension, framed(call));
  draft.put("output_validator/checker.inc", std::move(program.code));
  for (auto& [name, contents] : program.beside) {
    draft.put("output_validator/" + safe_name(name), std::move(contents));
  }
}

void put_interactor(Draft& draft, ForeignProgram program, const std::string& testlib) {
  draft.interactive = true;
  put_with_headers(draft, "output_validator", std::move(program), testlib);
}

void put_input_validator(Draft& draft, ForeignProgram program, const std::string& testlib) {
  if (!uses_testlib(program.code)) {
    draft.tell(Level::warning, program.file, "is a validator without testlib, and is passed over",
               "Write it as an input validator, which ends with 42 or 43.");
    return;
  }
  // A folder of its own: headers go with it.
  std::string folder =
      "input_validators/" + safe_name(program.name.substr(0, program.name.rfind('.')));
  put_with_headers(draft, folder, std::move(program), testlib);
}

std::string installed_testlib() {
  constexpr std::size_t most = 1'000'000;
  for (const char* place : {"/usr/local/include/testlib.h", "/usr/include/testlib.h"}) {
    std::ifstream file(place, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (!text.empty() && text.size() <= most) return text;
  }
  return {};
}

}  // namespace codevault
