#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>

#include "app/subcommand.hpp"
#include "app/workbench.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"

namespace codevault {
namespace {

struct Choices {
  std::filesystem::path file;
  std::string language;         // empty: by the file's extension
  std::filesystem::path input;  // empty: our own stdin, unless that is a terminal
  std::vector<std::string> args;
  std::optional<unsigned> cpu_ms;
  std::optional<unsigned> memory_mib;
  bool json = false;
};

std::string read_all(std::istream& stream) {
  std::ostringstream contents;
  contents << stream.rdbuf();
  return contents.str();
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path)) {
    throw Error(ErrorKind::not_found, "Cannot read the file " + path.string());
  }
  return read_all(file);
}

Blob input_of(const Choices& choices, Console& console) {
  if (!choices.input.empty()) return make_blob(read_file(choices.input));
  return console.interactive ? nullptr : make_blob(read_all(console.in));
}

const Language& language_for(const Catalog& catalog, const std::vector<Language>& all,
                             const Choices& choices) {
  if (!choices.language.empty()) return catalog.at(choices.language);
  std::string name = choices.file.filename();
  if (const Language* language = language_of_file(catalog.languages(), name)) return *language;
  if (const Language* language = language_of_file(all, name)) {
    throw unavailable(language->name + " is not installed: codevault languages install " +
                      language->id);
  }
  std::string extension = choices.file.extension();
  throw invalid(
      "FILE", "has the extension '" + extension + "', which no language has; name one with --lang");
}

int exit_code_of(const RunReport& report) {
  if (report.status == RunStatus::compile_error) return 1;
  if (report.run.signal != 0) return 128 + report.run.signal;
  if (report.run.end == Execution::End::exited || report.run.end == Execution::End::processes)
    return report.run.exit_code;
  return 124;  // as timeout(1) does; the sentence on stderr says which limit it was
}

Program program_of(const Choices& choices, Console& console) {
  Program program{.code = read_file(choices.file), .args = choices.args};
  program.input = input_of(choices, console);
  if (choices.cpu_ms) program.limits.cpu_time = std::chrono::milliseconds(*choices.cpu_ms);
  if (choices.memory_mib) program.limits.memory = Bytes{*choices.memory_mib} << 20;
  return program;
}

// When nobody reads on, the program may still end by itself.
RunWatcher watcher_for(Console& console) {
  auto print = [&console](Stream stream, std::string_view bytes) {
    (stream == Stream::out ? console.out : console.err) << bytes << std::flush;
  };
  return {.output = print};
}

Task<RunReport> run_program(const Settings& settings, const Choices& choices, Program program,
                            RunWatcher watcher) {
  auto executor = co_await asio::this_coro::executor;
  Workbench workbench(executor, settings, Workbench::Size::one_program);
  co_await workbench.probe();
  const Language& language = language_for(workbench.catalog(), workbench.all_languages(), choices);
  program.language = language.id;
  co_return co_await workbench.runner().run(language, std::move(program), std::move(watcher));
}

Task<int> run(const Settings& settings, const Choices& choices, Console& console) {
  Program program = program_of(choices, console);
  std::error_code unimportant;  // without it, versions are only asked for again each time
  std::filesystem::create_directories(settings.data, unimportant);
  RunWatcher watcher = choices.json ? RunWatcher() : watcher_for(console);
  RunReport report = co_await run_program(settings, choices, std::move(program), watcher);
  if (choices.json) {
    console.out << json_text(to_json(report)) << std::endl;
  } else {
    if (report.status == RunStatus::compile_error && report.compile) {
      console.err << report.compile->out << report.compile->err << std::flush;
    }
    if (!report.message.empty()) console.err << "codevault: " << report.message << std::endl;
  }
  co_return exit_code_of(report);
}

void declare(CLI::App& app, Choices& choices) {
  app.add_option("FILE", choices.file, "its source")->required();
  app.add_option("ARGS", choices.args, "arguments of the program, after --");
  app.add_option("--lang", choices.language, "its language; otherwise by the extension");
  app.add_option("--stdin", choices.input, "a file that it reads; otherwise our own stdin");
  app.add_option("--cpu-ms", choices.cpu_ms, "CPU time it may use, in ms");
  app.add_option("--memory-mib", choices.memory_mib, "memory it may use, in MiB");
  app.add_flag("--json", choices.json, "print the whole result as JSON instead");
}

}  // namespace

Subcommand run_command() {
  return subcommand<Choices>("run", "run one program; ends as it did", declare, run);
}

}  // namespace codevault
