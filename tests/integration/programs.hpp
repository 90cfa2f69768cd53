#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "integration/expectation.hpp"
#include "judge/language.hpp"
#include "judge/program.hpp"

// The programs under tests/programs and their languages. All files are read when the test program
// starts, because it may give up the rights to read them.
namespace codevault {

// The repository, or its copy if the tests run elsewhere (CODEVAULT_ROOT in the environment).
std::filesystem::path repository();

// Contents of every file under tests/programs, by its path there.
const std::map<std::string, std::string>& program_files();
// The contents of one of them; throws Error{not_found} if there is no such file.
const std::string& program_file(const std::string& path);
// Paths of all programs below `folder`: the files that begin with an expectation.
std::vector<std::string> programs_below(std::string_view folder);
// Resolves `name` relative to the folder of the program at `path`.
std::string beside(const std::string& path, const std::string& name);

// All languages of the repository, in no particular order.
const std::vector<Language>& all_languages();
// Throws Error{not_found}.
const Language& language_by_id(const std::string& id);
// The language of the program at `path`: the one in its expectation, else the one its folder is
// named after, else the default for its extension.
const Language& language_of(const std::string& path);
// Whether the toolchain is installed.
bool is_installed(const Language& language);

// The program at `path` as a user would send it.
Program to_program(const std::string& path);
// The limits for compiling, which an expectation may lower.
Language with_compile_limits(Language language, const Expectation& expectation);

}  // namespace codevault
