#include <sys/resource.h>
#include <unistd.h>

#include <fmt/format.h>
#include <prometheus/registry.h>
#include <spdlog/spdlog.h>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>

#include "api/api.hpp"
#include "app/commands.hpp"
#include "app/workbench.hpp"
#include "base/error.hpp"
#include "base/race.hpp"
#include "http/server.hpp"
#include "queue/sqlite_queue.hpp"
#include "store/sqlite_store.hpp"
#include "worker/worker.hpp"

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

http::ServerSettings server_settings_of(const Settings& settings) {
  http::ServerSettings server;
  server.address = settings.host;
  server.port = static_cast<unsigned short>(settings.port);
  server.max_body = Bytes{settings.max_body_mib} << 20;
  server.trusted_proxies = settings.trusted_proxies;
  return server;
}

ApiSettings api_settings_of(const Settings& settings) {
  ApiSettings api;
  api.rate = {.per_second = double(settings.rate), .burst = double(settings.burst)};
  api.limit_loopback = settings.trusted_proxies > 0;
  api.frontend = settings.frontend;
  api.version = CODEVAULT_VERSION;
  return api;
}

std::string address_of(const Settings& settings, unsigned short port) {
  std::string host =
      settings.host == "127.0.0.1" || settings.host == "0.0.0.0" ? "localhost" : settings.host;
  if (host.find(':') != std::string::npos) host = "[" + host + "]";
  return fmt::format("http://{}:{}", host, port);
}

void tell_settings(const Settings& settings) {
  std::string line;
  for (const Setting& setting : all_settings())
    line += " " + setting.name + "=" + setting.get(settings);
  spdlog::debug("settings{}", line);
}

// The first signal asks us to stop; the second one ends us where we are.
Task<> stop_signal(asio::signal_set& signals) {
  co_await signals.async_wait(asio::use_awaitable);
  signals.async_wait([](boost::system::error_code error, int signal) {
    if (!error) ::_exit(128 + signal);
  });
}

// Ends only by being cancelled.
Task<> precompile(Workbench& workbench) {
  co_await workbench.precompile();
  constexpr auto for_ever = std::chrono::hours(24 * 365 * 100);
  co_await sleep_for(for_ever);
}

// The whole server at a glance: build the parts, connect them, serve until told to stop.
Task<> serve_until_stopped(Settings settings) {
  auto executor = co_await asio::this_coro::executor;
  asio::signal_set signals(executor, SIGINT, SIGTERM);
  Workbench workbench(executor, settings);
  SqliteQueueSettings queue_settings{.file = settings.data / "queue.sqlite"};
  queue_settings.max_queued = settings.max_queued;
  SqliteQueue queue(executor, queue_settings);
  SqliteStoreSettings store_settings{.file = settings.data / "store.sqlite"};
  store_settings.keep_runs = std::chrono::hours(24 * settings.keep_runs_days);
  SqliteStore store(executor, store_settings);
  for (const std::string& weakness : workbench.executor().isolation().weaknesses)
    spdlog::warn("{}", weakness);
  co_await workbench.probe();

  ProblemLibrary problems(store, workbench.source_language(),
                          {.cache = settings.data / "problems"});
  std::vector<std::string> broken = co_await problems.bring(settings.problems);
  for (const std::string& fault : broken) spdlog::warn("problem not offered: {}", fault);

  WorkerSettings worker_settings;
  worker_settings.loops = workbench.slots();
  auto registry = std::make_shared<prometheus::Registry>();
  Worker worker(executor, queue, store, workbench.runner(), workbench.judge(), workbench.verifier(),
                workbench.executor(), problems, workbench.catalog(), *registry, worker_settings);
  ApiSettings api_settings = api_settings_of(settings);
  api_settings.isolation = workbench.executor().isolation().weaknesses;
  api_settings.data = settings.data;
  Api api(queue, store, workbench.catalog(), problems, std::move(api_settings), registry);
  http::Server server(executor, server_settings_of(settings), api.handler(), Api::error_handler());
  worker.start();
  std::cout << "CodeVault is ready: " << address_of(settings, server.port()) << "  ("
            << workbench.catalog().languages().size() << " languages, " << workbench.slots()
            << " at once; Ctrl+C stops)" << std::endl;

  co_await first_of(first_of(server.serve(), stop_signal(signals)), precompile(workbench));
  spdlog::info("stopping: running programs have {} s to end", settings.stop_seconds);
  std::chrono::seconds limit(settings.stop_seconds);
  api.end_waits();
  co_await worker.stop(limit);
  co_await server.stop(std::chrono::seconds(2));
  signals.cancel();
}

}  // namespace

int serve(const Settings& settings) {
  raise_descriptor_limit();
  make_data_folder(settings.data);
  tell_settings(settings);
  asio::io_context context(1);
  std::exception_ptr failure;
  asio::co_spawn(context, serve_until_stopped(settings), [&](std::exception_ptr thrown) {
    failure = thrown;
    context.stop();
  });
  context.run();
  if (failure) std::rethrow_exception(failure);
  return 0;
}

}  // namespace codevault
