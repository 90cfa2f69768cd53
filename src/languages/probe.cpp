#include "languages/probe.hpp"

#include <sys/stat.h>

#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/json.hpp>
#include <fstream>
#include <regex>
#include <sstream>

#include "judge/format.hpp"

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

Task<> find_version(Executor& executor, Language& language) {
  language.version = co_await version_of(executor, language);
}

// Each has to wait for a place of the executor, so that is how many are asked at once.
Task<> find_versions(Executor& executor, std::vector<Language*> languages) {
  auto here = co_await asio::this_coro::executor;
  auto asking = [&](Language* language) {
    return asio::co_spawn(here, find_version(executor, *language), asio::deferred);
  };
  std::vector<decltype(asking(nullptr))> all;
  for (Language* language : languages) all.push_back(asking(language));
  auto group = asio::experimental::make_parallel_group(std::move(all));
  auto [order, failures] =
      co_await group.async_wait(asio::experimental::wait_for_one_error(), asio::use_awaitable);
  for (std::size_t ended : order) {
    if (failures[ended]) std::rethrow_exception(failures[ended]);
  }
}

// The formatter is asked to lay out the smallest program there is.
Task<bool> has_formatter(Executor& executor, const Language& language) {
  std::string hello = language.hello;
  Formatted formatted = co_await format_code(executor, language, std::move(hello));
  co_return formatted.ok && !formatted.code.empty();
}

// Takes away the formatter of each language whose formatter is not here or does not work.
Task<> probe_formatters(Executor& executor, std::vector<Language>& languages,
                        const json::object& known, json::object& cache) {
  for (Language& language : languages) {
    if (!language.format) continue;
    std::filesystem::path program = found_program(language.format->argv.front());
    if (program.empty()) {
      language.format.reset();
      continue;
    }
    std::string key = "format " + language.id + ' ' + identity_of(program);
    const json::value* before = known.if_contains(key);
    bool works = before && before->is_bool() && before->get_bool();
    if (!before) works = co_await has_formatter(executor, language);
    cache[key] = works;
    if (!works) language.format.reset();
  }
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
  std::vector<Language*> asked;
  for (Language& language : languages) {
    std::filesystem::path program = found_program(language.version_command.front());
    if (program.empty()) continue;
    const json::value* version = known.if_contains(identity_of(program));
    if (version && version->is_string()) {
      language.version = std::string(version->get_string());
    } else {
      asked.push_back(&language);
    }
  }
  if (!asked.empty()) co_await find_versions(executor, asked);

  json::object cache;
  std::vector<Language> offered;
  for (Language& language : languages) {
    if (language.version.empty()) continue;
    cache[identity_of(found_program(language.version_command.front()))] = language.version;
    offered.push_back(std::move(language));
  }
  co_await probe_formatters(executor, offered, known, cache);
  if (cache != known) write_cache(cache_file, cache);
  co_return Catalog(std::move(offered));
}

}  // namespace codevault
