#include "app/services.hpp"

#include <fmt/format.h>
#include <prometheus/histogram.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include "base/duration.hpp"
#include "base/host_name.hpp"

namespace codevault {
namespace {

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
  api.base_path = settings.base_path;
  api.cors_origins = settings.cors_origins;
  api.version = CODEVAULT_VERSION;
  api.isolation = workbench.executor().isolation().weaknesses;
  api.embed_origins = settings.embed_origins;
  api.data = settings.data;
  return api;
}

std::vector<Track> offered_tracks(const std::filesystem::path& folder) {
  Tracks tracks = read_tracks(folder);
  for (const std::string& fault : tracks.broken) spdlog::warn("track not offered: {}", fault);
  return std::move(tracks.offered);
}

WorkerSettings worker_settings_of(const Workbench& workbench) {
  WorkerSettings worker;
  worker.name = fmt::format("{}-{}", host_name(), ::getpid());
  worker.loops = workbench.slots();
  return worker;
}

http::Handler handler_of(const http::Router<http::Handler>& router) {
  return [&router](http::Request request) {
    auto found = router.find(request.method, request.path);
    return found.route->target(std::move(request));
  };
}

}  // namespace

Services::Services(asio::any_io_executor executor, const Settings& settings, ServerRole role)
    : workbench(executor, settings),
      queue(open_queue(executor, settings, role == ServerRole::api ? 0 : workbench.slots(),
                       role != ServerRole::worker)),
      stores(open_stores(settings)),
      problems(stores->problems(), workbench.source_language(),
               {.cache = settings.data / "problems"}),
      registry(std::make_shared<prometheus::Registry>()) {}

Task<> Services::prepare(std::filesystem::path problem_folder) {
  co_await workbench.probe();
  for (const std::string& weakness : workbench.executor().isolation().weaknesses)
    spdlog::warn("{}", weakness);
  std::vector<std::string> broken = co_await problems.bring(std::move(problem_folder));
  for (const std::string& fault : broken) spdlog::warn("problem not offered: {}", fault);
}

TellDelay loop_delay_of(prometheus::Registry& registry) {
  const prometheus::Histogram::BucketBoundaries seconds{0.001, 0.005, 0.01, 0.025,
                                                        0.05,  0.1,   0.25, 1};
  prometheus::Histogram& delay =
      prometheus::BuildHistogram()
          .Name("codevault_loop_delay_seconds")
          .Help("For how long the event loop served nobody, looked at every few milliseconds.")
          .Register(registry)
          .Add({}, seconds);
  return [&delay](std::chrono::microseconds held) { delay.Observe(in_seconds(held)); };
}

std::unique_ptr<Worker> make_worker(asio::any_io_executor executor, Services& services) {
  Workbench& bench = services.workbench;
  WorkTools tools{bench.runner(),   bench.judge(),     bench.verifier(),
                  bench.executor(), services.problems, bench.catalog()};
  return std::make_unique<Worker>(executor, *services.queue, *services.stores, tools,
                                  *services.registry, worker_settings_of(bench));
}

ApiServer::ApiServer(asio::any_io_executor executor, const Settings& settings, Services& services)
    : accounts(services.stores->accounts(), {.registration = settings.registration == "open"}),
      api({*services.queue,
           *services.stores,
           services.workbench.catalog(),
           services.problems,
           accounts,
           {},
           offered_tracks(settings.tracks)},
          api_settings_of(settings, services.workbench), services.registry),
      server(executor, server_settings_of(settings, settings.port), api.handler(),
             Api::error_handler()) {}

HealthServer::HealthServer(asio::any_io_executor executor, const Settings& settings,
                           Services& services)
    : probes(*services.queue, *services.stores, services.registry, settings.data),
      server(executor, server_settings_of(settings, settings.health_port), handler_of(router),
             Api::error_handler()) {
  router.add("GET", "/healthz", by(&probes, &Probes::tell_health));
  router.add("GET", "/readyz", by(&probes, &Probes::tell_readiness));
  router.add("GET", "/metrics", by(&probes, &Probes::tell_metrics));
}

}  // namespace codevault
