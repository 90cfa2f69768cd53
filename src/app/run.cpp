#include <unistd.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/commands.hpp"
#include "app/run_to_end.hpp"
#include "app/workbench.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"

namespace codevault {
namespace {

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

Blob input_of(const RunChoices& choices) {
  if (!choices.input.empty()) return make_blob(read_file(choices.input));
  if (::isatty(STDIN_FILENO)) return nullptr;
  return make_blob(read_all(std::cin));
}

const Language& language_for(const Catalog& catalog, const std::vector<Language>& all,
                             const RunChoices& choices) {
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

void print(Stream stream, std::string_view bytes) {
  int to = stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO;
  while (!bytes.empty()) {
    ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written < 0) return;  // nobody reads on; the program may still end by itself
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

int exit_code_of(const RunReport& report) {
  if (report.status == RunStatus::compile_error) return 1;
  if (report.run.signal != 0) return 128 + report.run.signal;
  if (report.run.end == Execution::End::exited || report.run.end == Execution::End::processes)
    return report.run.exit_code;
  return 124;  // as timeout(1) does; the sentence on stderr says which limit it was
}

Task<RunReport> run_file(Settings settings, RunChoices choices) {
  auto executor = co_await asio::this_coro::executor;
  Workbench workbench(executor, settings, Workbench::Size::one_program);
  co_await workbench.probe();
  const Language& language = language_for(workbench.catalog(), workbench.all_languages(), choices);
  Program program{.language = language.id, .code = read_file(choices.file), .args = choices.args};
  program.input = input_of(choices);
  if (choices.cpu_ms) program.limits.cpu_time = std::chrono::milliseconds(*choices.cpu_ms);
  if (choices.memory_mib) program.limits.memory = Bytes{*choices.memory_mib} << 20;
  RunWatcher watcher;
  if (!choices.json) watcher.output = print;
  co_return co_await workbench.runner().run(language, program, watcher);
}

}  // namespace

int run(const Settings& settings, const RunChoices& choices) {
  std::error_code unimportant;  // without it, versions are only asked for again each time
  std::filesystem::create_directories(settings.data, unimportant);
  RunReport told = run_to_end(run_file(settings, choices));
  if (choices.json) {
    std::cout << json_text(to_json(told)) << std::endl;
  } else {
    if (told.status == RunStatus::compile_error)
      print(Stream::err, told.compile->out + told.compile->err);
    if (!told.message.empty()) std::cerr << "codevault: " << told.message << std::endl;
  }
  return exit_code_of(told);
}

}  // namespace codevault
