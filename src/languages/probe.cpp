#include "languages/probe.hpp"

#include <sys/stat.h>

#include <boost/json.hpp>
#include <fstream>
#include <regex>
#include <sstream>

namespace codevault {
namespace json = boost::json;
namespace {

// What changes when a program is replaced: its path after all links, size and time of change.
std::string identity_of(const std::filesystem::path& program) {
  struct stat facts {};
  if (::stat(program.c_str(), &facts) < 0) return {};
  return std::filesystem::canonical(program).string() + ' ' + std::to_string(facts.st_size) + ' ' +
         std::to_string(facts.st_mtim.tv_sec);
}

json::object read_cache(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  boost::system::error_code error;
  json::value value = json::parse(text.str(), error);
  return !error && value.is_object() ? value.get_object() : json::object();
}

void write_cache(const std::filesystem::path& file, const json::object& cache) {
  std::filesystem::path next = file.string() + ".next";
  std::ofstream(next) << json::serialize(cache);
  std::error_code ignored;  // without a cache the next start only takes longer
  std::filesystem::rename(next, file, ignored);
}

std::string version_in(const Execution& execution, const Language& language) {
  std::string text = execution.out + execution.err;
  std::smatch match;
  if (language.version_pattern.empty()) return text.substr(0, text.find('\n'));
  if (!std::regex_search(text, match, std::regex(language.version_pattern))) return {};
  return match[1];
}

Task<std::string> version_of(Executor& executor, const Language& language) {
  std::unique_ptr<Box> box = co_await executor.open(language);
  Command command{.argv = language.version_command, .limits = language.run.limits};
  command.limits.memory = 1_GiB;
  command.limits.processes = 128;
  Execution execution = co_await box->run(std::move(command));
  bool answered = execution.end == Execution::End::exited && execution.exit_code == 0;
  co_return answered ? version_in(execution, language) : std::string();
}

}  // namespace

std::filesystem::path found_program(const std::string& program) {
  for (const char* folder : {"/usr/bin", "/bin"}) {
    std::filesystem::path path = std::filesystem::path(folder) / program;
    if (std::filesystem::exists(path)) return path;
  }
  return {};
}

Task<Catalog> probe_languages(Executor& executor, std::vector<Language> languages,
                              std::filesystem::path cache_file) {
  json::object known = read_cache(cache_file);
  json::object cache;
  std::vector<Language> offered;
  for (Language& language : languages) {
    std::filesystem::path program = found_program(language.version_command.front());
    if (program.empty()) continue;
    std::string identity = identity_of(program);
    const json::value* version = known.if_contains(identity);
    if (version && version->is_string()) {
      language.version = std::string(version->get_string());
    } else {
      language.version = co_await version_of(executor, language);
    }
    if (language.version.empty()) continue;
    cache[identity] = language.version;
    offered.push_back(std::move(language));
  }
  if (cache != known) write_cache(cache_file, cache);
  co_return Catalog(std::move(offered));
}

}  // namespace codevault
