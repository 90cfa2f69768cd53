#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/promise.hpp"
#include "bullmq/leases.hpp"
#include "bullmq/operations.hpp"
#include "bullmq/trouble.hpp"
#include "queue/job_events.hpp"

namespace codevault::bullmq {

// Hears what happens to jobs in all processes: reads BullMQ's stream of events and our streams of
// live events and of cancellations. Runs on the executor's one thread.
class Listener : public std::enable_shared_from_this<Listener> {
 public:
  Listener(std::shared_ptr<Operations> operations, std::shared_ptr<Leases> leases);

  void start();
  // Those who watch hear operation_aborted.
  void close();

  std::unique_ptr<JobWatch> watch(std::string id);
  // Tells the ends of watched jobs that the stream forgot before they were read.
  static Task<> find_missed_ends(std::shared_ptr<Listener> listener);

 private:
  using Self = std::shared_ptr<Listener>;
  using StreamId = std::pair<std::uint64_t, std::uint64_t>;
  class Watch;
  enum class Stream { cancel, events, live };
  struct Entry;
  struct CatchingUp {
    StreamId until;
    Promise<std::monostate> promise;
  };

  static StreamId stream_id(const std::string& text);
  static Task<> listen(Self self);
  static Task<> begin(Self self);
  // Waits for new entries and tells them.
  static Task<> read(Self self);
  redis::Command reading() const;
  std::string key_of(Stream stream) const;
  StreamId& heard(Stream stream) { return heard_[static_cast<std::size_t>(stream)]; }
  const StreamId& heard(Stream stream) const { return heard_[static_cast<std::size_t>(stream)]; }
  std::vector<Entry> entries_of(const redis::Value& reply) const;
  static void note_which_went_on(std::vector<Entry>& entries);
  void hear(const Entry& entry);
  void hear_event(const Entry& entry);
  void hear_of_lease(const std::string& event, const std::string& id);
  static Task<> check_lease(Self self, std::string id);
  static Task<std::vector<Job>> ended_of_watched(Self self);

  // Completes when all that has happened by now is heard.
  static Task<> catch_up(Self self);
  void tell_caught_up();
  static Task<> rest(Self self, milliseconds time);

  const std::shared_ptr<Operations> operations_;
  const BullQueueSettings& settings_ = operations_->settings();
  const std::shared_ptr<Leases> leases_;
  redis::Connection connection_;
  JobEvents events_;
  Timer rest_;  // cancelled when somebody waits for events
  Trouble trouble_;
  bool closed_ = false;
  bool hears_ = false;                           // positions are known
  std::vector<Stream> streams_{Stream::cancel};  // that are read
  StreamId heard_[3];                            // the last entry of each Stream
  std::vector<CatchingUp> catching_up_;
};

}  // namespace codevault::bullmq
