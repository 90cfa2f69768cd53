#pragma once

#include <map>
#include <memory>
#include <string>

#include "bullmq/leases.hpp"
#include "bullmq/listener.hpp"
#include "bullmq/operations.hpp"
#include "bullmq/trouble.hpp"

namespace codevault::bullmq {

// Every few seconds: promotes delayed jobs, finds jobs whose workers are gone, drops stale places
// in line, registers our workers. Runs on the executor's one thread.
class Housekeeping : public std::enable_shared_from_this<Housekeeping> {
 public:
  Housekeeping(std::shared_ptr<Operations> operations, std::shared_ptr<Leases> leases,
               std::shared_ptr<Listener> listener);

  void start();
  void close();
  // Registers a worker of ours.
  void know(const std::string& worker);
  static Task<> tick(std::shared_ptr<Housekeeping> housekeeping);
  // Unregisters our workers.
  static Task<> leave(std::shared_ptr<Housekeeping> housekeeping);

 private:
  static Task<> keep_time(std::shared_ptr<Housekeeping> self);
  void tell_of(const std::string& worker, Time since);

  const std::shared_ptr<Operations> operations_;
  const BullQueueSettings& settings_ = operations_->settings();
  const std::shared_ptr<Leases> leases_;
  const std::shared_ptr<Listener> listener_;
  Timer timer_;
  Trouble trouble_;
  bool closed_ = false;
  bool leaving_ = false;
  std::map<std::string, Time> workers_;  // since when
};

}  // namespace codevault::bullmq
