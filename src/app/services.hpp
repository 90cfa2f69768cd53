#pragma once

#include <prometheus/registry.h>

#include <memory>

#include "api/api.hpp"
#include "app/backing.hpp"
#include "app/serve.hpp"
#include "app/workbench.hpp"
#include "base/loop_watch.hpp"
#include "http/router.hpp"
#include "http/server.hpp"
#include "problem/library.hpp"
#include "worker/worker.hpp"

// The parts of a server process. Each uses those it is given for as long as it lives.
namespace codevault {

// The parts that every role needs.
struct Services {
  Services(asio::any_io_executor executor, const Settings& settings, ServerRole role);

  // Finds out what this host can do, and offers the problems that come with the program.
  Task<> prepare(std::filesystem::path problem_folder);

  Workbench workbench;
  std::unique_ptr<JobQueue> queue;
  std::unique_ptr<Stores> stores;
  ProblemLibrary problems;
  std::shared_ptr<prometheus::Registry> registry;
};

// Registers codevault_loop_delay_seconds, which shows what the result is told.
TellDelay loop_delay_of(prometheus::Registry& registry);

// Takes jobs.
std::unique_ptr<Worker> make_worker(asio::any_io_executor executor, Services& services);

// Takes requests.
struct ApiServer {
  ApiServer(asio::any_io_executor executor, const Settings& settings, Services& services);

  Accounts accounts;
  Api api;
  http::Server server;
};

// Tells supervisors how a process without an API is.
struct HealthServer {
  HealthServer(asio::any_io_executor executor, const Settings& settings, Services& services);

  Probes probes;
  http::Router<http::Handler> router;
  http::Server server;
};

}  // namespace codevault
