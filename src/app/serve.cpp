#include "app/serve.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <optional>

#include "app/services.hpp"
#include "base/error.hpp"
#include "base/race.hpp"

namespace codevault {
namespace {

// Every connection and every box needs a few.
void raise_descriptor_limit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) < 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

void make_data_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error || ::access(folder.c_str(), W_OK) < 0) {
    throw unavailable("Data cannot be kept in " + folder.string() +
                      ": choose another folder with --data");
  }
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
}

std::string address_of(const Settings& settings, unsigned short port) {
  std::string host =
      settings.host == "127.0.0.1" || settings.host == "0.0.0.0" ? "localhost" : settings.host;
  if (host.find(':') != std::string::npos) host = "[" + host + "]";
  std::string path = settings.base_path.empty() ? "" : settings.base_path + "/";
  return fmt::format("http://{}:{}{}", host, port, path);
}

void tell_settings(const Settings& settings) {
  std::string line;
  for (const Setting& setting : all_settings()) {
    if (setting.name != "redis_url") line += " " + setting.name + "=" + setting.get(settings);
  }
  spdlog::debug("settings{}", line);
}

// Returns at the first signal. A second one ends the process at once.
Task<> stop_signal(asio::signal_set& signals) {
  co_await signals.async_wait(asio::use_awaitable);
  signals.async_wait([](boost::system::error_code error, int signal) {
    if (!error) ::_exit(128 + signal);
  });
}

// Ends only when cancelled.
Task<> for_ever() {
  constexpr auto century = std::chrono::hours(24 * 365 * 100);
  co_await sleep_for(century);
}

// Likewise.
Task<> precompile(Workbench& workbench) {
  co_await workbench.precompile();
  co_await for_ever();
}

std::string ready_line(const Settings& settings, const Workbench& workbench, ServerRole role,
                       const http::Server* server) {
  std::string what = role == ServerRole::everything ? ""
                     : role == ServerRole::api      ? " (api)"
                                                    : " (worker)";
  std::string where = server ? " " + address_of(settings, server->port()) : "";
  std::string work = role == ServerRole::api ? "" : fmt::format(", {} at once", workbench.slots());
  return fmt::format("CodeVault{} is ready:{}  ({} languages{}; Ctrl+C stops)", what, where,
                     workbench.catalog().languages().size(), work);
}

// The whole server at a glance: build the parts of the role, run until told to stop.
Task<> serve_until_stopped(Settings settings, ServerRole role, Console& console) {
  auto executor = co_await asio::this_coro::executor;
  asio::signal_set signals(executor, SIGINT, SIGTERM);
  Services services(executor, settings, role);
  co_await services.prepare(settings.problems);
  TellDelay loop_delay = loop_delay_of(*services.registry);
  std::unique_ptr<Worker> worker;
  if (role != ServerRole::api) worker = make_worker(executor, services);
  std::optional<ApiServer> api;
  if (role != ServerRole::worker) api.emplace(executor, settings, services);
  std::optional<HealthServer> health;
  if (role == ServerRole::worker && settings.health_port != 0)
    health.emplace(executor, settings, services);
  http::Server* server = api ? &api->server : health ? &health->server : nullptr;

  if (worker) worker->start();
  console.out << ready_line(settings, services.workbench, role, server) << std::endl;
  Task<> listening = server ? server->serve() : for_ever();
  Task<> stopping = first_of(std::move(listening), stop_signal(signals));
  co_await first_of(std::move(stopping),
                    first_of(precompile(services.workbench), watch_loop(std::move(loop_delay))));

  spdlog::info("stopping: running programs have {} s to end", settings.stop_seconds);
  std::chrono::seconds limit(settings.stop_seconds);
  if (api) api->api.end_waits();
  if (worker) co_await worker->stop(limit);
  co_await services.queue->leave();
  if (server) co_await server->stop(std::chrono::seconds(2));
  signals.cancel();
}

void require_shared_queue(const Settings& settings, ServerRole role) {
  if (role == ServerRole::everything || !settings.redis_url.empty()) return;
  throw invalid("redis_url",
                fmt::format("is not set: '{}' is one process of several, which share a queue in "
                            "Redis. Set REDIS_URL (redis://host:6379), or use 'serve'",
                            role == ServerRole::api ? "api" : "worker"));
}

Subcommand role_command(std::string name, std::string help, ServerRole role) {
  auto declare = [role](CLI::App&) -> Action {
    return [role](const Settings& settings, Console& console) {
      return serve(settings, role, console);
    };
  };
  return {std::move(name), std::move(help), declare, {}};
}

}  // namespace

int serve(const Settings& settings, ServerRole role, Console& console) {
  require_shared_queue(settings, role);
  raise_descriptor_limit();
  make_data_folder(settings.data);
  tell_settings(settings);
  asio::io_context context(1);
  std::exception_ptr failure;
  asio::co_spawn(context, serve_until_stopped(settings, role, console),
                 [&](std::exception_ptr thrown) {
                   failure = thrown;
                   context.stop();
                 });
  context.run();
  if (failure) std::rethrow_exception(failure);
  return 0;
}

Subcommand serve_command() {
  return role_command("serve", "everything in one process: API, front end, worker (the default)",
                      ServerRole::everything);
}

Subcommand api_command() {
  return role_command("api", "API and front end only; the queue is in Redis (--redis-url)",
                      ServerRole::api);
}

Subcommand worker_command() {
  return role_command("worker", "works on jobs only; the queue is in Redis (--redis-url)",
                      ServerRole::worker);
}

}  // namespace codevault
