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
#include <optional>

#include "api/api.hpp"
#include "app/backing.hpp"
#include "app/commands.hpp"
#include "app/workbench.hpp"
#include "base/error.hpp"
#include "base/race.hpp"
#include "http/server.hpp"
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

http::ServerSettings server_settings_of(const Settings& settings, unsigned port) {
  http::ServerSettings server;
  server.address = settings.host;
  server.port = static_cast<unsigned short>(port);
  server.max_body = Bytes{settings.max_body_mib} << 20;
  server.trusted_proxies = settings.trusted_proxies;
  return server;
}

ApiSettings api_settings_of(const Settings& settings, Workbench& workbench) {
  ApiSettings api;
  api.rate = {.per_second = double(settings.rate), .burst = double(settings.burst)};
  api.limit_loopback = settings.trusted_proxies > 0;
  api.frontend = settings.frontend;
  api.version = CODEVAULT_VERSION;
  api.isolation = workbench.executor().isolation().weaknesses;
  api.data = settings.data;
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
  for (const Setting& setting : all_settings()) {
    if (setting.name != "redis_url") line += " " + setting.name + "=" + setting.get(settings);
  }
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

std::string worker_name() {
  char host[256] = {};
  ::gethostname(host, sizeof host - 1);
  return fmt::format("{}-{}", host, ::getpid());
}

WorkerSettings worker_settings_of(const Workbench& workbench) {
  WorkerSettings worker;
  worker.name = worker_name();
  worker.loops = workbench.slots();
  return worker;
}

// What every role stands on.
struct Ground {
  Ground(asio::any_io_executor executor, const Settings& settings, ServerRole role)
      : workbench(executor, settings),
        queue(open_queue(executor, settings, role == ServerRole::api ? 0 : workbench.slots(),
                         role != ServerRole::worker)),
        stores(open_stores(settings)),
        problems(stores->problems(), workbench.source_language(),
                 {.cache = settings.data / "problems"}),
        registry(std::make_shared<prometheus::Registry>()) {}

  // Finds out what this host can do, and offers the problems that come with the program.
  Task<> prepare(std::filesystem::path problem_folder) {
    for (const std::string& weakness : workbench.executor().isolation().weaknesses)
      spdlog::warn("{}", weakness);
    co_await workbench.probe();
    std::vector<std::string> broken = co_await problems.bring(std::move(problem_folder));
    for (const std::string& fault : broken) spdlog::warn("problem not offered: {}", fault);
  }

  Workbench workbench;
  std::unique_ptr<JobQueue> queue;
  std::unique_ptr<Stores> stores;
  ProblemLibrary problems;
  std::shared_ptr<prometheus::Registry> registry;
};

std::vector<ReadinessCheck> checks_of(JobQueue& queue) {
  return {{"queue_writes", [&queue] { return prove_writable(queue); }}};
}

// Takes requests.
struct ApiPart {
  ApiPart(asio::any_io_executor executor, const Settings& settings, Ground& ground)
      : accounts(ground.stores->accounts(), {.registration = settings.registration == "open"}),
        api(*ground.queue, *ground.stores, ground.workbench.catalog(), ground.problems, accounts,
            api_settings_of(settings, ground.workbench), ground.registry, checks_of(*ground.queue)),
        server(executor, server_settings_of(settings, settings.port), api.handler(),
               Api::error_handler()) {}

  Accounts accounts;
  Api api;
  http::Server server;
};

// Takes jobs.
struct WorkerPart {
  WorkerPart(asio::any_io_executor executor, Ground& ground)
      : worker(executor, *ground.queue, *ground.stores, ground.workbench.runner(),
               ground.workbench.judge(), ground.workbench.verifier(), ground.workbench.executor(),
               ground.problems, ground.workbench.catalog(), *ground.registry,
               worker_settings_of(ground.workbench)) {}

  Worker worker;
};

// Tells supervisors how a process without an API is.
struct HealthPart {
  HealthPart(asio::any_io_executor executor, const Settings& settings, Ground& ground)
      : probes(*ground.queue, *ground.stores, ground.registry, checks_of(*ground.queue)),
        server(executor, server_settings_of(settings, settings.health_port), handler(),
               Api::error_handler()) {}

  http::Handler handler() {
    router.add("GET", "/healthz", by(&probes, &Probes::tell_health));
    router.add("GET", "/readyz", by(&probes, &Probes::tell_readiness));
    router.add("GET", "/metrics", by(&probes, &Probes::tell_metrics));
    return [this](http::Request request) {
      http::Router::Found found = router.find(request.method, request.path);
      return found.route->handler(std::move(request));
    };
  }

  Probes probes;
  http::Router router;
  http::Server server;
};

// The whole server at a glance: build the parts of the role, run until told to stop.
Task<> serve_until_stopped(Settings settings, ServerRole role) {
  auto executor = co_await asio::this_coro::executor;
  asio::signal_set signals(executor, SIGINT, SIGTERM);
  Ground ground(executor, settings, role);
  co_await ground.prepare(settings.problems);
  std::optional<WorkerPart> worker;
  if (role != ServerRole::api) worker.emplace(executor, ground);
  std::optional<ApiPart> api;
  if (role != ServerRole::worker) api.emplace(executor, settings, ground);
  std::optional<HealthPart> health;
  if (role == ServerRole::worker && settings.health_port != 0)
    health.emplace(executor, settings, ground);
  http::Server* server = api ? &api->server : health ? &health->server : nullptr;

  if (worker) worker->worker.start();
  std::cout << ready_line(settings, ground.workbench, role, server) << std::endl;
  Task<> listening = server ? server->serve() : for_ever();
  Task<> stopping = first_of(std::move(listening), stop_signal(signals));
  co_await first_of(std::move(stopping), precompile(ground.workbench));

  spdlog::info("stopping: running programs have {} s to end", settings.stop_seconds);
  std::chrono::seconds limit(settings.stop_seconds);
  if (api) api->api.end_waits();
  if (worker) co_await worker->worker.stop(limit);
  co_await leave(*ground.queue);
  if (server) co_await server->stop(std::chrono::seconds(2));
  signals.cancel();
}

}  // namespace

int serve(const Settings& settings, ServerRole role) {
  if (role != ServerRole::everything && settings.redis_url.empty()) {
    throw invalid("redis_url",
                  fmt::format("is not set: '{}' is one process of several, which share a queue in "
                              "Redis. Set REDIS_URL (redis://host:6379), or use 'serve'",
                              role == ServerRole::api ? "api" : "worker"));
  }
  raise_descriptor_limit();
  make_data_folder(settings.data);
  tell_settings(settings);
  asio::io_context context(1);
  std::exception_ptr failure;
  asio::co_spawn(context, serve_until_stopped(settings, role), [&](std::exception_ptr thrown) {
    failure = thrown;
    context.stop();
  });
  context.run();
  if (failure) std::rethrow_exception(failure);
  return 0;
}

}  // namespace codevault
