#pragma once

#include <string>

#include "base/task.hpp"
#include "judge/executor.hpp"
#include "judge/language.hpp"

namespace codevault {

// The result of a formatter: the code, or its complaint.
struct Formatted {
  bool ok = false;
  std::string code;     // when ok
  std::string message;  // otherwise, in the formatter's words
};

// Runs the formatter of `language`, which has one, on `code` in a box of its own. Throws only what
// Executor throws.
Task<Formatted> format_code(Executor& executor, Language language, std::string code);

}  // namespace codevault
