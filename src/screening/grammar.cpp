#include "screening/grammar.hpp"

#include <algorithm>

namespace codevault {
namespace {

using G = Grammar;

std::vector<Grammar> all_grammars() {
  std::vector<Grammar> all;
  all.push_back({.name = "plain", .strings = {"\"", "'"}});
  all.push_back({.name = "c",
                 .features = G::preprocessor | G::unicode_names | G::dollar_names,
                 .line_comments = {"//"},
                 .block_comments = {"/*", "*/"},
                 .strings = {"\"", "'"},
                 .imports = G::Imports::c,
                 .scope = G::Scope::braces,
                 .members = {".", "->", "::"},
                 .getters = {"dlsym", "dlvsym", "GetProcAddress"},
                 .name_getters = {"syscall"}});
  all.push_back({.name = "python",
                 .features = G::python_strings | G::compatible_names,
                 .line_comments = {"#"},
                 .strings = {"\"", "'"},
                 .long_strings = {"\"\"\"", "'''"},
                 .imports = G::Imports::python,
                 .joins = "+",
                 .importers = {"__import__", "importlib.import_module", "builtins.__import__",
                               "importlib.__import__", "__builtins__.__import__", "sys.modules.get",
                               "runpy.run_module", "__loader__.load_module"},
                 .getters = {"getattr", "builtins.getattr", "operator.getitem",
                             "__builtins__.getattr", "inspect.getattr_static"},
                 .name_getters = {"__getattribute__", "__getattr__", "attrgetter", "methodcaller"},
                 .evaluators = {"eval", "exec", "compile", "builtins.eval", "builtins.exec",
                                "builtins.compile", "__builtins__.eval", "__builtins__.exec",
                                "timeit", "timeit.timeit"},
                 .declarers = {"def", "class"}});
  all.push_back(
      {.name = "javascript",
       .features = G::templates | G::regexes | G::unicode_names | G::dollar_names,
       .line_comments = {"//", "#!"},
       .block_comments = {"/*", "*/"},
       .strings = {"\"", "'"},
       .imports = G::Imports::javascript,
       .scope = G::Scope::braces,
       .members = {".", "?."},
       .joins = "+",
       .importers = {"require", "import", "module.require", "process.mainModule.require",
                     "process.getBuiltinModule", "require.main.require", "globalThis.require",
                     "module.constructor._load", "module.Module._load", "module._load"},
       .getters = {"Reflect.get"},
       .evaluators = {"eval", "Function", "globalThis.eval", "vm.runInThisContext",
                      "vm.runInNewContext", "vm.Script", "setTimeout", "constructor",
                      "global.eval"},
       .declarers = {"function", "class", "let", "const", "var"}});
  all.push_back({.name = "java",
                 .features = G::unicode_anywhere | G::dollar_names,
                 .line_comments = {"//"},
                 .block_comments = {"/*", "*/"},
                 .strings = {"\"", "'"},
                 .long_strings = {"\"\"\""},
                 .imports = G::Imports::java,
                 .scope = G::Scope::braces,
                 .members = {".", "::"},
                 .joins = "+",
                 .importers = {"Class.forName", "java.lang.Class.forName", "loadClass"},
                 .name_getters = {"getMethod", "getDeclaredMethod", "findVirtual", "findStatic"},
                 .declarers = {"class", "record", "interface", "enum"}});
  all.push_back({.name = "csharp",
                 .features = G::csharp_strings | G::unicode_names | G::preprocessor,
                 .line_comments = {"//"},
                 .block_comments = {"/*", "*/"},
                 .strings = {"\"", "'"},
                 .imports = G::Imports::csharp,
                 .scope = G::Scope::braces,
                 .members = {".", "::", "?."},
                 .joins = "+",
                 .importers = {"Type.GetType", "System.Type.GetType", "GetType"},
                 .name_getters = {"GetMethod", "InvokeMember"},
                 .declarers = {"class", "struct", "interface", "enum", "record"}});
  all.push_back({.name = "go",
                 .line_comments = {"//"},
                 .block_comments = {"/*", "*/"},
                 .strings = {"\"", "'"},
                 .long_strings = {"`"},
                 .imports = G::Imports::go,
                 .scope = G::Scope::braces,
                 .joins = "+",
                 .name_getters = {"MethodByName"},
                 .declarers = {"func", "type", "var", "const"}});
  all.push_back({.name = "rust",
                 .features = G::nested_comments | G::primes | G::rust_strings,
                 .line_comments = {"//"},
                 .block_comments = {"/*", "*/"},
                 .long_strings = {"\""},
                 .imports = G::Imports::rust,
                 .scope = G::Scope::braces,
                 .members = {".", "::"},
                 .declarers = {"fn", "struct", "enum", "trait", "type", "let", "mod", "mut"}});
  all.push_back({.name = "ruby",
                 .features = G::hash_braces | G::regexes | G::percent_words | G::heredocs |
                             G::commands | G::symbols | G::sigils,
                 .line_comments = {"#"},
                 .block_comments = {"\n=begin", "\n=end", "\n__END__", ""},
                 .long_strings = {"\"", "'"},
                 .imports = G::Imports::words,
                 .members = {".", "::", "&."},
                 .joins = "+",
                 .name_getters = {"send", "public_send", "__send__", "method", "instance_method",
                                  "public_method", "const_get", "singleton_method"},
                 .evaluators = {"eval", "instance_eval", "class_eval", "module_eval", "Kernel.eval",
                                "binding.eval"},
                 .declarers = {"def", "class", "module"}});
  all.push_back({.name = "perl",
                 .features = G::regexes | G::perl_quotes | G::heredocs | G::commands | G::sigils,
                 .line_comments = {"#"},
                 .block_comments = {"\n=", "\n=cut", "\n__END__", "", "\n__DATA__", ""},
                 .long_strings = {"\"", "'"},
                 .imports = G::Imports::perl,
                 .members = {"::", "->"},
                 .joins = ".",
                 .name_getters = {"can"},
                 .evaluators = {"eval"},
                 .declarers = {"sub"}});
  all.push_back({.name = "php",
                 .features = G::php_tags | G::heredocs | G::commands | G::sigils | G::ignore_case,
                 .line_comments = {"//", "#"},
                 .block_comments = {"/*", "*/"},
                 .long_strings = {"\"", "'"},
                 .imports = G::Imports::words,
                 .scope = G::Scope::braces,
                 .members = {"->", "::", "?->", "\\"},
                 .joins = ".",
                 .name_getters = {"call_user_func", "call_user_func_array", "array_map", "usort",
                                  "array_filter", "array_walk", "is_callable", "reflectionfunction",
                                  "fromcallable", "register_shutdown_function",
                                  "forward_static_call", "iterator_apply", "array_reduce"},
                 .evaluators = {"eval", "assert", "create_function"}});
  all.push_back({.name = "lua",
                 .features = G::long_brackets,
                 .line_comments = {"--"},
                 .strings = {"\"", "'"},
                 .members = {".", ":"},
                 .joins = "..",
                 .importers = {"require"},
                 .getters = {"rawget"},
                 .evaluators = {"load", "loadstring"},
                 .declarers = {"function"}});
  all.push_back({.name = "r",
                 .features = G::r_strings,
                 .line_comments = {"#"},
                 .long_strings = {"\"", "'", "`"},
                 .members = {"::", ":::", "$", "@"},
                 .getters = {"getExportedValue", "getFromNamespace"},
                 .name_getters = {"get", "match_fun", "do_call", "get0", "mget", "getFunction",
                                  "as_name", "as_symbol", "call", "Reduce", "sapply", "lapply"},
                 .evaluators = {"parse", "str2lang", "str2expression"}});
  all.push_back({.name = "haskell",
                 .features = G::nested_comments | G::primes | G::dash_comments,
                 .line_comments = {"--"},
                 .block_comments = {"{-", "-}"},
                 .strings = {"\""},
                 .imports = G::Imports::words,
                 .joins = "++"});
  all.push_back({.name = "ocaml",
                 .features = G::nested_comments | G::primes | G::brace_strings,
                 .block_comments = {"(*", "*)"},
                 .long_strings = {"\""},
                 .imports = G::Imports::words,
                 .joins = "^"});
  all.push_back({.name = "pascal",
                 .features = G::ignore_case | G::doubled_quotes,
                 .line_comments = {"//"},
                 .block_comments = {"{", "}", "(*", "*)"},
                 .strings = {"'"},
                 .imports = G::Imports::words,
                 .assigns = {":="},
                 .joins = "+",
                 .declarers = {"function", "procedure"}});
  all.push_back({.name = "fortran",
                 .features = G::ignore_case | G::doubled_quotes,
                 .line_comments = {"!"},
                 .strings = {"\"", "'"},
                 .imports = G::Imports::words,
                 .members = {"%"},
                 .joins = "//",
                 .declarers = {"function", "subroutine"}});
  all.push_back({.name = "sql",
                 .features = G::ignore_case | G::doubled_quotes | G::line_commands,
                 .line_comments = {"--"},
                 .block_comments = {"/*", "*/"},
                 .long_strings = {"'", "\""},
                 .joins = "||"});
  all.push_back({.name = "shell",
                 .features = G::shell | G::heredocs,
                 .long_strings = {"\"", "'"},
                 .evaluators = {"eval"}});
  return all;
}

}  // namespace

const Grammar* find_grammar(std::string_view name) {
  static const std::vector<Grammar> all = all_grammars();
  auto found = std::ranges::find(all, name, &Grammar::name);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace codevault
