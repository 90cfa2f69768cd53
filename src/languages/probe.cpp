#include "languages/probe.hpp"

#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/json.hpp>
#include <fstream>
#include <regex>
#include <sstream>

#include "base/off_loop.hpp"
#include "judge/format.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

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

// All at once: each waits for a box, so the executor limits how many run.
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

// Tries the formatter on the smallest program of the language.
Task<bool> has_formatter(Executor& executor, const Language& language) {
  std::string hello = language.hello;
  Formatted formatted = co_await format_code(executor, language, std::move(hello));
  co_return formatted.ok && !formatted.code.empty();
}

// Drops the formatter of each language for which it is missing or does not work.
Task<> probe_formatters(Executor& executor, std::vector<Language>& languages,
                        const json::object& known, json::object& cache) {
  for (Language& language : languages) {
    if (!language.format) continue;
    std::string program = co_await executor.identity_of(language, language.format->argv.front());
    if (program.empty()) {
      language.format.reset();
      continue;
    }
    std::string key = "format " + language.id + ' ' + program;
    const json::value* before = known.if_contains(key);
    bool works = before && before->is_bool() && before->get_bool();
    if (!before) works = co_await has_formatter(executor, language);
    cache[key] = works;
    if (!works) language.format.reset();
  }
}

}  // namespace

Task<Catalog> probe_languages(Executor& executor, std::vector<Language> languages,
                              std::filesystem::path cache_file) {
  json::object known = co_await off_loop([&] { return read_cache(cache_file); });
  std::vector<std::string> programs;  // of each language, that which tells its version
  std::vector<Language*> asked;
  for (Language& language : languages) {
    std::string program = co_await executor.identity_of(language, language.version_command.front());
    programs.push_back(program);
    if (program.empty()) continue;
    const json::value* version = known.if_contains(program);
    if (version && version->is_string()) {
      language.version = std::string(version->get_string());
    } else {
      asked.push_back(&language);
    }
  }
  if (!asked.empty()) co_await find_versions(executor, asked);

  json::object cache;
  std::vector<Language> offered;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (languages[i].version.empty()) continue;
    cache[programs[i]] = languages[i].version;
    offered.push_back(std::move(languages[i]));
  }
  co_await probe_formatters(executor, offered, known, cache);
  if (cache != known) co_await off_loop([&] { write_cache(cache_file, cache); });
  co_return Catalog(std::move(offered));
}

}  // namespace codevault
