#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archives/draft.hpp"

// The programs of other judges, put into a package so that this one can run them.
namespace codevault {

// How a judge calls its checkers. All but testlib's end with 0 for right.
enum class CheckerCall {
  testlib,              // input, output, answer; with testlib.h
  input_output_answer,  // 1 and 2 for wrong
  input_answer_output,  // everything else for wrong
  input_output,         // 1 for wrong
};

// A source file that the archive has.
struct ForeignProgram {
  std::string file;  // its path in the archive, for findings
  std::string name;  // with the extension of its language
  std::string code;
  FileMap beside;  // headers it needs, by name
};

// Puts the checker of a problem into output_validator/, in a wrapper where it is not called as ours
// are. `testlib` is a testlib.h to give it if it has none; may be empty. A checker that cannot be
// carried over is an error among the findings.
void put_checker(Draft& draft, CheckerCall call, ForeignProgram program,
                 const std::string& testlib);

// Puts an interactor of testlib, or one that ends with 42 and 43, into output_validator/.
void put_interactor(Draft& draft, ForeignProgram program, const std::string& testlib);

// Puts a validator of testlib into input_validators/.
void put_input_validator(Draft& draft, ForeignProgram program, const std::string& testlib);

// Returns the flags of the default validator that compare as the checker of this name does that
// comes with testlib ("wcmp", "std::wcmp.cpp"); nothing if there are none.
std::optional<std::vector<std::string>> flags_of_testlib_checker(std::string_view name);

// Returns whether `code` includes testlib.h.
bool uses_testlib(const std::string& code);

// Returns the testlib.h of this machine; empty if there is none.
std::string installed_testlib();

}  // namespace codevault
