#include "executors/sandbox_pool.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <boost/system/system_error.hpp>
#include <chrono>
#include <thread>

#include "executors/host.hpp"

namespace codevault {
namespace {

using namespace std::chrono_literals;

constexpr auto longest_wait_for_a_jail = 20s;
constexpr auto rest_after_failure = 500ms;
constexpr auto never = std::chrono::steady_clock::time_point::max();

std::vector<std::string> environment_of(const Command& command) {
  std::vector<std::string> environment{"PATH=/usr/bin:/bin", "HOME=/box", "LANG=C.UTF-8",
                                       "TMPDIR=/tmp"};
  environment.insert(environment.end(), command.environment.begin(), command.environment.end());
  return environment;
}

sandbox::Prepare plain_jail(bool grouped) {
  Limits usual;
  // What a run asks for can lower these limits, not raise them.
  Limits most = usual;
  most.memory = 2_GiB;
  most.cpu_time = 24h;
  most.files = 16_GiB;
  return {.folders = {usual.files, usual.file_count}, .limits = process_limits_of(most, grouped)};
}

}  // namespace

// A place in use. Its end brings the place back, to be made ready again.
class SandboxExecutor::Pool::Lease {
 public:
  Lease(Pool& pool, Slot& slot) : pool_(&pool), slot_(&slot) {}
  Lease(Lease&& other) noexcept : pool_(std::exchange(other.pool_, nullptr)), slot_(other.slot_) {}
  Lease& operator=(Lease&&) = delete;
  ~Lease() {
    if (pool_) pool_->give_back(*slot_);
  }

  Place& place() const { return slot_->place; }

 private:
  Pool* pool_;
  Slot* slot_;
};

SandboxExecutor::Pool::Pool(asio::any_io_executor executor, SandboxSettings settings)
    : executor_(std::move(executor)), settings_(std::move(settings)) {
  slots_ =
      settings_.slots != 0 ? settings_.slots : std::max(1U, std::thread::hardware_concurrency());
  free_turns_ = slots_;
  plan_ = plan_of(settings_);
  FoundHierarchyChoice found = find_hierarchy(settings_);
  hierarchy_ = std::move(found.hierarchy);
  isolation_.cgroup = found.version;
  why_no_cgroup_ = found.why_not;
  for (unsigned number = 0; number < 2 * slots_; ++number) {
    places_.emplace_back(executor_, plan_, hierarchy_.get(), number).place.start();
  }
  sandbox::Settled settled;
  for (Slot& slot : places_) settled = slot.place.settle_now();
  examine_host(settled);
}

void SandboxExecutor::Pool::examine_host(const sandbox::Settled& settled) {
  (void)settled;
  isolation_.privilege =
      ::geteuid() == 0 ? Isolation::Privilege::root : Isolation::Privilege::user_namespace;
}

void SandboxExecutor::Pool::open() {
  for (Slot& slot : places_) {
    spawn(executor_, "a place for programs", tend(shared_from_this(), &slot));
  }
}

void SandboxExecutor::Pool::close() {
  closed_ = true;
  for (Slot& slot : places_) {
    slot.place.kill();
    slot.released.cancel();
  }
  for (Queue* queue : {&turn_queue_, &place_queue_}) {
    for (const auto& waiter : *queue) waiter->wake.cancel();
  }
}

// The life of a place: a jail is made ready, used, and made again; whatever goes wrong, the place
// starts from nothing.
Task<> SandboxExecutor::Pool::tend(std::shared_ptr<Pool> pool, Slot* slot) {
  bool started = true;
  while (!pool->closed_) {
    std::string failure;
    try {
      co_await pool->tend_once(*slot, started);
    } catch (const std::exception& error) {
      failure = error.what();
    }
    if (pool->closed_ || failure.empty()) continue;
    started = false;
    pool->last_failure_ = failure;
    spdlog::error("a place for programs is started anew: {}", failure);
    slot->place.kill();
    co_await sleep_for(rest_after_failure);
  }
}

Task<> SandboxExecutor::Pool::tend_once(Slot& slot, bool& started) {
  if (!started) {
    slot.place.start();
    co_await slot.place.settle();
    started = true;
  }
  auto prepare = plain_jail(hierarchy_ != nullptr);
  co_await slot.place.prepare(std::move(prepare));
  if (closed_) co_return;
  slot.state = State::ready;
  slot.released.expires_at(never);
  serve_first(place_queue_);
  bool died = co_await first_of(slot.place.death(), wait_for_release(slot)) == 0;
  // A run that goes on while its template is dead will say so itself.
  if (died && slot.state == State::leased) co_await wait_for_release(slot);
  slot.state = State::preparing;
  if (died && !closed_) throw unavailable("its codevault-sandbox has died");
}

Task<> SandboxExecutor::Pool::wait_for_release(Slot& slot) {
  while (slot.state != State::preparing && !closed_) co_await passed(slot.released);
}

Task<SandboxExecutor::Pool::Turn> SandboxExecutor::Pool::take_turn() {
  // Who is served takes over the turn of whoever gave it back.
  if (free_turns_ > 0) {
    --free_turns_;
  } else {
    co_await wait_in(turn_queue_);
  }
  if (closed_) throw unavailable("the sandbox is closed");
  co_return Turn(shared_from_this());
}

void SandboxExecutor::Pool::give_back_turn() {
  if (turn_queue_.empty()) {
    ++free_turns_;
  } else {
    serve_first(turn_queue_);
  }
}

Task<Execution> SandboxExecutor::Pool::run(const Language&, Command command) {
  std::vector<std::string> environment = environment_of(command);
  for (int attempt = 0;; ++attempt) {
    Lease lease = co_await take_place();
    std::shared_ptr<Jail> jail = lease.place().jail();
    try {
      co_return co_await jail->run(command, environment, lease.place().group());
    } catch (const NeverStarted& failure) {
      if (attempt == 3) throw unavailable("no jail could be used: " + failure.reason);
    }
  }
}

Task<SandboxExecutor::Pool::Lease> SandboxExecutor::Pool::take_place() {
  for (;;) {
    if (closed_) throw unavailable("the sandbox is closed");
    if (Slot* slot = find_ready()) {
      slot->state = State::leased;
      co_return Lease(*this, *slot);
    }
    co_await with_timeout(wait_in(place_queue_), longest_wait_for_a_jail, last_failure_);
  }
}

SandboxExecutor::Pool::Slot* SandboxExecutor::Pool::find_ready() {
  for (Slot& slot : places_) {
    if (slot.state == State::ready) return &slot;
  }
  return nullptr;
}

void SandboxExecutor::Pool::give_back(Slot& slot) {
  slot.place.discard_jail();
  slot.state = State::preparing;
  slot.released.cancel();
}

// Returns when serve_first() has come to us. Whoever is cancelled while he is being served passes
// it on.
Task<> SandboxExecutor::Pool::wait_in(Queue& queue) {
  auto waiter = std::make_shared<Waiter>(Waiter{Timer(executor_, never)});
  auto position = queue.insert(queue.end(), waiter);
  std::exception_ptr cancelled;
  try {
    co_await passed(waiter->wake);
  } catch (...) {
    cancelled = std::current_exception();
  }
  if (!waiter->served) queue.erase(position);
  if (!cancelled) co_return;
  if (waiter->served && &queue == &turn_queue_) give_back_turn();
  if (waiter->served && &queue == &place_queue_) serve_first(place_queue_);
  std::rethrow_exception(cancelled);
}

void SandboxExecutor::Pool::serve_first(Queue& queue) {
  if (queue.empty()) return;
  auto waiter = queue.front();
  queue.pop_front();
  waiter->served = true;
  waiter->wake.cancel();
}

}  // namespace codevault
