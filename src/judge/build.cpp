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
  std::vector<std::string> args;
  std::string heap_mib;
  std::vector<std::string> precompiled;
};

std::string heap_of(const Step& step, const Limits& limits) {
  constexpr double least_mib = 8;  // none of them starts with less
  double mib = step.heap_share * static_cast<double>(limits.memory >> 20);
  return std::to_string(static_cast<Bytes>(std::max(mib, least_mib)));
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
    } else {
      std::string filled = replaced(word, "{heap_mib}", words.heap_mib);
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
  const std::string name = build.stem + extension;
  auto called = [&](const File& file) { return file.name == name; };
  auto in_package = [&](const File& file) { return file.name.ends_with("/" + name); };
  if (std::ranges::any_of(build.files, called)) return;
  auto found = std::ranges::find_if(build.files, in_package);
  if (found == build.files.end()) return;
  build.stem = found->name.substr(0, found->name.size() - extension.size());
  std::ranges::replace(build.stem, '/', '.');
}

bool succeeded(const Execution& execution) {
  return execution.end == Execution::End::exited && execution.exit_code == 0;
}

}  // namespace

std::vector<CodeFinding> findings_in(const Language& language, const Program& program) {
  std::string source = source_name_of(language, program.code);
  std::vector<CodeFinding> findings = findings_in(program.code, source, language.rules);
  for (const File& file : program.files) {
    if (file.name == source || !is_source(file.name, language)) continue;
    for (CodeFinding& finding : findings_in(contents_of(file.contents), file.name, language.rules))
      findings.push_back(std::move(finding));
  }
  return findings;
}

Task<std::vector<CodeFinding>> screen(const Language& language, const Program& program) {
  Bytes size = program.code.size();
  for (const File& file : program.files) size += contents_of(file.contents).size();
  co_return co_await off_loop(size, [&] { return findings_in(language, program); });
}

Task<Build> build_program(Box& box, CompileCache& cache, const Language& language,
                          const Program& program) {
  Build build;
  Words words{.source = source_name_of(language, program.code)};
  words.stem = words.source.substr(0, words.source.rfind('.'));
  if (language.compile) words.heap_mib = heap_of(*language.compile, language.compile->limits);
  build.source = words.source;
  build.stem = words.stem;
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
  std::string key = co_await CompileCache::key_of(language, compile);
  build.compilation = cache.find(key);
  build.cached = build.compilation.has_value();
  if (!build.cached) build.compilation = co_await box.run(std::move(compile));
  if (!words.precompiled.empty() && is_doubtful(*language.precompiled, *build.compilation)) {
    words.precompiled.clear();
    Command as_always = compile_command_of(*language.compile, words, build.files);
    build.compilation = co_await box.run(std::move(as_always));
  }
  build.usable = succeeded(*build.compilation);
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
  Words words{
      .source = build.source, .stem = build.stem, .args = args, .heap_mib = heap_of(step, limits)};
  return {.argv = filled_in(step.argv, words),
          .environment = step.environment,
          .input = std::move(input),
          .files = build.files,
          .limits = limits,
          .warm = step.warm};
}

void check_files(const Language& language, const Program& program) {
  const std::string source = source_name_of(language, program.code);
  for (std::size_t i = 0; i < program.files.size(); ++i) {
    const std::string& name = program.files[i].name;
    if (name != source && !name.starts_with(source + '/')) continue;
    throw invalid("files[" + std::to_string(i) + "].name",
                  "is the place of the code itself: " + source);
  }
}

}  // namespace codevault
