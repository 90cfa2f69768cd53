#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "integration/expectation.hpp"
#include "judge/language.hpp"
#include "judge/program.hpp"

// The programs under tests/programs and the languages they are written in. Everything is read when
// the test program starts: later it may have given up the rights to.
namespace codevault {

// The repository, or what stands in for it where the tests were carried elsewhere (CODEVAULT_ROOT
// in the environment).
std::filesystem::path repository();

// Contents of every file under tests/programs, by its path there.
const std::map<std::string, std::string>& program_files();
// As above; throws Error{not_found} for a file that is not there.
const std::string& program_file(const std::string& path);
// The paths of all programs below `folder`: of the files that begin with an expectation.
std::vector<std::string> programs_below(std::string_view folder);
// `name` as seen from the folder that holds the program at `path`.
std::string beside(const std::string& path, const std::string& name);

// Every language file of the repository, in no order that matters.
const std::vector<Language>& all_languages();
// Throws Error{not_found}.
const Language& language_by_id(const std::string& id);
// What the program at `path` is usually taken for: what it asks for, else what its folder is
// called, else the plainest language with its extension.
const Language& language_of(const std::string& path);
// Whether the host has the toolchain.
bool is_installed(const Language& language);

// The program at `path` as a user would send it.
Program to_program(const std::string& path);
// Beside `limits`, an expectation may lower what compiling may take.
Language with_compile_limits(Language language, const Expectation& expectation);

}  // namespace codevault
