#include "judge/build.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/off_loop.hpp"
#include "base/text.hpp"
#include "judge/source_name.hpp"

namespace codevault {
namespace {

bool is_source(const std::string& name, const Language& language) {
  return std::ranges::any_of(
      language.extensions, [&](const std::string& extension) { return name.ends_with(extension); });
}

// What the placeholders of a Step stand for in one build.
struct Words {
  std::string source;
  std::vector<std::string> sources;
  std::string stem;
  std::string main;
  std::vector<std::string> args;
  std::string heap_mib;
  std::string stack_kib;
  std::string standard;
  std::vector<std::string> precompiled;
};

// All that fits beside the rest of the runtime; where little does, more than half.
std::string heap_of(const Step& step, const Limits& limits) {
  constexpr Bytes least = 8_MiB;  // none of them starts with less
  Bytes beside = std::min(step.beside_heap, limits.memory / 5 * 2);
  return std::to_string(std::max(limits.memory - beside, least) >> 20);
}

// Less than the stack that there is: the runtime, too, needs some.
std::string stack_of(const Limits& limits) {
  return std::to_string((stack_within(limits.memory) >> 10) / 8 * 7);
}

std::vector<std::string> filled_in(const std::vector<std::string>& argv, const Words& words) {
  std::vector<std::string> result;
  for (const std::string& word : argv) {
    if (word == "{sources}") {
      result.insert(result.end(), words.sources.begin(), words.sources.end());
    } else if (word == "{args}") {
      result.insert(result.end(), words.args.begin(), words.args.end());
    } else if (word == "{precompiled}") {
      result.insert(result.end(), words.precompiled.begin(), words.precompiled.end());
    } else if (word.find("{standard}") == std::string::npos || !words.standard.empty()) {
      std::string filled = replaced(word, "{heap_mib}", words.heap_mib);
      filled = replaced(std::move(filled), "{stack_kib}", words.stack_kib);
      filled = replaced(std::move(filled), "{standard}", words.standard);
      filled = replaced(std::move(filled), "{main}", words.main);
      filled = replaced(std::move(filled), "{source}", words.source);
      result.push_back(replaced(std::move(filled), "{stem}", words.stem));
    }
  }
  return result;
}

Command compile_command_of(const Step& step, const Words& words, const std::vector<File>& files) {
  return {.argv = filled_in(step.argv, words),
          .environment = step.environment,
          .files = files,
          .keep = step.keep,
          .limits = step.limits,
          .warm = step.warm};
}

// The words by which the compiler starts from what was made ahead; none when it cannot.
std::vector<std::string> precompiled_for(const Language& language, const Program& program,
                                         const PrecompiledFolders& folders, bool one_source) {
  std::vector<std::string> words;
  if (!language.precompiled) return words;
  std::string header;
  if (!language.precompiled->headers.empty()) {
    header = one_source ? first_header_of(program.code) : "";
    if (header.empty()) return words;
  }
  const std::string* folder = folders.find(language.id, header);
  if (!folder) return words;
  for (const std::string& word : language.precompiled->use)
    words.push_back(replaced(replaced(word, "{folder}", *folder), "{header}", header));
  return words;
}

// Whether the compiler might have said something else without what was made ahead.
bool is_doubtful(const Precompiled& precompiled, const Execution& execution) {
  auto said = [&](const std::string& word) {
    return execution.out.find(word) != std::string::npos ||
           execution.err.find(word) != std::string::npos;
  };
  bool late =
      execution.end == Execution::End::cpu_time || execution.end == Execution::End::wall_time;
  return !late && std::ranges::any_of(precompiled.doubtful, said);
}

// A Java source that names a package has its class in folders of that name, and is run by both.
void find_class_in_package(Build& build) {
  const std::string extension = ".class";
  const std::string name = build.main + extension;
  auto called = [&](const File& file) { return file.name == name; };
  auto in_package = [&](const File& file) { return file.name.ends_with("/" + name); };
  if (std::ranges::any_of(build.files, called)) return;
  auto found = std::ranges::find_if(build.files, in_package);
  if (found == build.files.end()) return;
  build.main = found->name.substr(0, found->name.size() - extension.size());
  std::ranges::replace(build.main, '/', '.');
}

bool succeeded(const Execution& execution) {
  return execution.end == Execution::End::exited && execution.exit_code == 0;
}

// Some compilers succeed without making a program, of a library or a package, say. Returns what is
// missing, as a sentence; empty when nothing is.
std::string missing_in(const Language& language, const Execution& compilation) {
  const std::string no_main = "The code compiles, but there is no main program in it to run: ";
  if (language.compile->keep.empty()) return {};
  if (compilation.kept.empty()) return no_main + "the compiler made no file.";
  const std::string& program = language.run.argv.front();
  if (!program.starts_with("./")) return {};
  auto made = std::ranges::find(compilation.kept, program.substr(2), &File::name);
  if (made != compilation.kept.end() && made->executable) return {};
  return no_main + "the compiler made no executable '" + program.substr(2) + "'.";
}

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

// `program` without the marks that editors of some systems put before text, in its code: compilers
// take them for code. Other files are data, and stay as they are.
Program without_marks(const Language& language, Program program) {
  program.code = without_mark(program.code);
  for (File& file : program.files) {
    std::string_view text = contents_of(file.contents);
    std::string_view rest = without_mark(text);
    if (rest.size() < text.size() && is_source(file.name, language))
      file.contents = make_blob(std::string(rest));
  }
  return program;
}

std::string line_with_nul(std::string_view text, std::size_t at) {
  return "holds a NUL character in line " +
         std::to_string(1 + std::ranges::count(text.substr(0, at), '\n')) +
         ": it is no text that a compiler reads to its end";
}

// A sentence on why no program can come of `code`, whatever its compiler says; empty if one can.
std::string fault_of(const Language& language, std::string_view code) {
  if (std::size_t nul = code.find('\0'); nul != std::string_view::npos)
    return "The code " + line_with_nul(code, nul) + ".";
  if (code.find(language.opening) == std::string_view::npos)
    return "There is no '" + language.opening + "' in the code, so nothing in it would run.";
  return {};
}

}  // namespace

std::vector<CodeFinding> findings_in(const Language& language, const Program& as_sent,
                                     const RulePolicy& policy) {
  const Program program = without_marks(language, as_sent);
  std::string source = source_name_of(language, program.code).file;
  std::vector<CodeFile> files{{.name = source, .code = program.code}};
  for (const File& file : program.files) {
    if (file.name == source) continue;
    files.push_back({.name = file.name,
                     .code = contents_of(file.contents),
                     .compiled = is_source(file.name, language)});
  }
  return findings_in(files, language.rules, policy);
}

Task<std::vector<CodeFinding>> screen(const Language& language, const Program& program,
                                      const RulePolicy& policy) {
  Bytes size = program.code.size();
  for (const File& file : program.files) size += contents_of(file.contents).size();
  co_return co_await off_loop(size, [&] { return findings_in(language, program, policy); });
}

Task<Build> build_program(Box& box, CompileCache& cache, const Language& language,
                          const Program& as_sent) {
  const Program program = without_marks(language, as_sent);
  Build build;
  build.message = fault_of(language, program.code);
  if (!build.message.empty()) {
    build.usable = false;
    co_return build;
  }
  SourceName name = source_name_of(language, program.code);
  Words words{.source = name.file, .main = name.main, .standard = language.standard};
  words.stem = words.source.substr(0, words.source.rfind('.'));
  if (language.compile) words.heap_mib = heap_of(*language.compile, language.compile->limits);
  build.source = words.source;
  build.stem = words.stem;
  build.main = words.main;
  words.sources.push_back(words.source);
  for (const File& file : program.files) {
    if (file.name == words.source) continue;  // the code itself takes its place
    if (is_source(file.name, language)) words.sources.push_back(file.name);
  }
  build.files = program.files;
  std::erase_if(build.files, [&](const File& file) { return file.name == words.source; });
  build.files.push_back({.name = words.source, .contents = make_blob(program.code)});
  if (!language.compile) co_return build;

  bool one_source = words.sources.size() == 1;
  words.precompiled = precompiled_for(language, program, cache.precompiled(), one_source);
  Command compile = compile_command_of(*language.compile, words, build.files);
  build.command = typed(compile.argv);
  std::string key = co_await CompileCache::key_of(language, compile);
  build.compilation = cache.find(key);
  build.cached = build.compilation.has_value();
  if (!build.cached) build.compilation = co_await box.run(std::move(compile));
  if (!words.precompiled.empty() && is_doubtful(*language.precompiled, *build.compilation)) {
    words.precompiled.clear();
    Command as_always = compile_command_of(*language.compile, words, build.files);
    build.command = typed(as_always.argv);
    build.compilation = co_await box.run(std::move(as_always));
  }
  build.usable = succeeded(*build.compilation);
  if (build.usable) build.message = missing_in(language, *build.compilation);
  build.usable = build.usable && build.message.empty();
  if (build.usable && !build.cached) cache.keep(key, *build.compilation);

  build.files = program.files;
  for (const File& file : build.compilation->kept) {
    std::erase_if(build.files, [&](const File& other) { return other.name == file.name; });
    build.files.push_back(file);
  }
  build.compilation->kept.clear();
  find_class_in_package(build);
  co_return build;
}

Command run_command_of(const Language& language, const Build& build,
                       const std::vector<std::string>& args, Blob input, const Limits& limits) {
  const Step& step = language.run;
  Words words{.source = build.source,
              .stem = build.stem,
              .main = build.main,
              .args = args,
              .heap_mib = heap_of(step, limits),
              .stack_kib = stack_of(limits)};
  return {.argv = filled_in(step.argv, words),
          .environment = step.environment,
          .input = std::move(input),
          .files = build.files,
          .limits = limits,
          .warm = step.warm};
}

std::string typed(const std::vector<std::string>& argv) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-./:=_,@%";
  std::string line;
  for (const std::string& word : argv) {
    if (!line.empty()) line += ' ';
    bool is_plain = !word.empty() && word.find_first_not_of(plain) == std::string::npos;
    line += is_plain ? word : "'" + replaced(word, "'", "'\\''") + "'";
  }
  return line;
}

bool ran_out_of_memory(const Step& step, const Execution& execution) {
  bool failed = execution.end == Execution::End::signalled ||
                (execution.end == Execution::End::exited && execution.exit_code != 0);
  return failed && std::ranges::any_of(step.out_of_memory, [&](const std::string& words) {
           return execution.err.find(words) != std::string::npos;
         });
}

void check_files(const Language& language, const Program& program) {
  if (std::size_t nul = program.code.find('\0'); nul != std::string::npos)
    throw invalid("code", line_with_nul(program.code, nul));
  const std::string source = source_name_of(language, program.code).file;
  for (std::size_t i = 0; i < program.files.size(); ++i) {
    const std::string& name = program.files[i].name;
    std::string_view text = contents_of(program.files[i].contents);
    std::size_t nul = is_source(name, language) ? text.find('\0') : std::string::npos;
    if (nul != std::string::npos)
      throw invalid("files[" + std::to_string(i) + "].content", line_with_nul(text, nul));
    if (name != source && !name.starts_with(source + '/')) continue;
    throw invalid("files[" + std::to_string(i) + "].name",
                  "is the place of the code itself: " + source);
  }
}

}  // namespace codevault
