#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "screening/lexer.hpp"
#include "screening/rule.hpp"

using namespace codevault;

// Any code can be searched in any language, and every finding has a place that editors can show.
// The first byte chooses the language.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* grammars[] = {
      "c",   "python", "javascript", "java",  "csharp", "go",      "rust", "ruby",  "perl", "php",
      "lua", "r",      "haskell",    "ocaml", "pascal", "fortran", "sql",  "shell", "plain"};
  if (size == 0) return 0;
  const CodeRules rules{.grammar = find_grammar(grammars[data[0] % std::size(grammars)]),
                        .rules = {{.id = "any",
                                   .names = {"system", "os.system", "os.?", "a..b", "import a",
                                             "java.lang.Runtime.exec", "#include host path",
                                             "asm syscall", "extern system", "`", "curl"}}}};
  std::string_view code(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (tokens_of(code, *rules.grammar).parts.size() != code.size()) std::abort();
  std::string_view half = code.substr(code.size() / 2);
  std::vector<CodeFile> files{{.name = "main.c", .code = code},
                              {.name = "a/b.h", .code = half, .compiled = false}};
  for (const CodeFinding& finding : findings_in(files, rules)) {
    bool ordered = finding.line < finding.end_line ||
                   (finding.line == finding.end_line && finding.column <= finding.end_column);
    if (!ordered || finding.line < 1 || finding.column < 1) std::abort();
  }
  return 0;
}
