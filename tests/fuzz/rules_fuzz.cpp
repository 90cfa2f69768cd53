#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "screening/rule.hpp"

using namespace codevault;

// Any code can be checked, and every finding has a place that editors can show.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const CodeRules rules{{.line_comments = {"//", "#", "--"},
                                .block_comments = {"/*", "*/", "{", "}", "--[[", "]]"},
                                .strings = {"\"", "'"},
                                .long_strings = {"\"\"\"", "`"},
                                .raw_strings = true},
                               {{.id = "any", .pattern = compile_pattern(R"(^\s*(\w+)\s*[<"]/)")}}};
  std::string_view code(reinterpret_cast<const char*>(data), size);
  if (parts_of(code, rules.lexis).size() != size) std::abort();
  for (const CodeFinding& finding : findings_in(code, "main.c", rules)) {
    bool ordered = finding.line < finding.end_line ||
                   (finding.line == finding.end_line && finding.column <= finding.end_column);
    if (!ordered || finding.line < 1 || finding.column < 1) std::abort();
  }
  return 0;
}
