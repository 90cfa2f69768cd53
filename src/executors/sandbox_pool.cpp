#include "executors/sandbox_pool.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include "base/off_loop.hpp"
#include "base/race.hpp"

namespace codevault {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto longest_wait_for_a_jail = 20s;
constexpr auto first_rest = 10ms;  // after a failure; longer after each that follows
constexpr auto longest_rest = 5s;
constexpr auto plain_patience = 10s;
constexpr auto warm_patience = 30s;  // an interpreter may take its time
constexpr auto freshness = 5min;     // a warm interpreter that waited longer is replaced
constexpr auto courtesy = 100ms;     // for how long warming up lets running programs go first

std::vector<std::string> environment_with(const std::vector<std::string>& more) {
  std::vector<std::string> environment{"PATH=/usr/bin:/bin", "HOME=/box", "LANG=C.UTF-8",
                                       "TMPDIR=/tmp"};
  environment.insert(environment.end(), more.begin(), more.end());
  return environment;
}

// A run can lower the limits that its jail was made with, not raise them.
sandbox::ProcessLimits highest_limits(const Limits& usual, Processes processes) {
  Limits highest = usual;
  highest.cpu_time = 24h;
  highest.files = 64_GiB;
  highest.memory = std::max(usual.memory, 4_GiB);
  return process_limits_of(highest, processes);
}

sandbox::Prepare plain_jail() {
  Limits usual;
  sandbox::Prepare prepare{.folders = {usual.files, usual.file_count},
                           .limits = highest_limits(usual, Processes::grouped)};
  return prepare;
}

sandbox::Prepare warm_jail(const Warm& warm, const Limits& limits, Processes processes) {
  sandbox::Prepare prepare{.folders = {limits.files, limits.file_count},
                           .limits = highest_limits(limits, processes),
                           .warm = true,
                           .argv = warm.argv,
                           .environment = environment_with(warm.environment)};
  prepare.limits.stack = process_limits_of(limits, processes).stack;
  return prepare;
}

const Limits& limits_of(const Language& language, const std::string& warm) {
  bool compiles = language.compile && language.compile->warm == warm;
  return compiles ? language.compile->limits : language.run.limits;
}

std::string name_of(const Language& language, const std::string& warm) {
  return language.id + "/" + warm;
}

// Closes our ends of the pipes that join a program to another, whether it ran or not: its peer must
// not wait for a program that will never run.
class JoiningPipes {
 public:
  explicit JoiningPipes(const PipeEnds& pipes) : ends_{pipes.input, pipes.output} {}
  JoiningPipes(const JoiningPipes&) = delete;
  JoiningPipes& operator=(const JoiningPipes&) = delete;
  ~JoiningPipes() {
    for (const std::shared_ptr<UniqueFd>& end : ends_) {
      if (end) end->reset();
    }
  }

  // Whether a jail has taken them, so that there can be no second try.
  bool are_passed_on() const {
    auto gone = [](const std::shared_ptr<UniqueFd>& end) { return end && !*end; };
    return gone(ends_[0]) || gone(ends_[1]);
  }

 private:
  std::shared_ptr<UniqueFd> ends_[2];
};

}  // namespace

// A place in use. Its destruction gives the place back, to be made ready again.
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
    : executor_(std::move(executor)),
      settings_(std::move(settings)),
      slots_(settings_.slots != 0 ? settings_.slots
                                  : std::max(1U, std::thread::hardware_concurrency())),
      plan_(plan_of(settings_)),
      free_turns_(slots_),
      turn_line_(executor_),
      place_line_(executor_),
      policy_({.places = settings_.warm.value_or(2 * slots_), .copies = slots_}) {}

void SandboxExecutor::Pool::make_places() {
  found_ = find_hierarchy(settings_);
  unsigned plain = 2 * slots_;
  unsigned all = plain + settings_.warm.value_or(2 * slots_);
  for (unsigned number = 0; number < all; ++number) {
    places_.emplace_back(executor_, plan_, found_.hierarchy.get(), number, number >= plain);
  }
}

Task<> SandboxExecutor::Pool::start() {
  co_await off_loop([this] { make_places(); });
  for (Slot& slot : places_) {
    if (!slot.for_warm) co_await slot.place.start();
  }
  sandbox::Settled settled;
  for (Slot& slot : places_) {
    if (slot.for_warm) continue;
    settled = co_await slot.place.settle();
    slot.started = true;
  }
  facts_ = facts_of(found_, settled, places_.front().place.privilege());
  isolation_ = isolation_of(facts_);
  for (Slot& slot : places_) {
    spawn(executor_, "a place for programs", tend(shared_from_this(), &slot));
  }
}

void SandboxExecutor::Pool::close() {
  closed_ = true;
  for (Slot& slot : places_) slot.place.let_go();
  for (Slot& slot : places_) {
    slot.place.kill();
    slot.changed.notify_all();
  }
  turn_line_.dissolve();
  place_line_.dissolve();
  found_.hierarchy.reset();
}

// The life of a place: a jail is made, used, and made again. After any failure the place is started
// again.
Task<> SandboxExecutor::Pool::tend(std::shared_ptr<Pool> pool, Slot* slot) {
  std::chrono::milliseconds rest = first_rest;
  while (!pool->closed_) {
    std::string failure;
    try {
      co_await pool->tend_one_jail(*slot);
    } catch (const std::exception& error) {
      failure = error.what();
    }
    if (pool->closed_) co_return;
    slot->state = State::resting;
    std::optional<Interpreter> interpreter = std::exchange(slot->interpreter, std::nullopt);
    if (failure.empty()) {
      rest = first_rest;
      continue;
    }
    slot->started = false;
    slot->place.let_go();
    if (interpreter) {
      pool->policy_.failed(interpreter->name, Clock::now());
      failure = fmt::format("{} does not get warm: {}", interpreter->name, failure);
    } else {
      pool->last_failure_ = failure;
    }
    spdlog::warn("a place for programs is started anew: {}", failure);
    co_await sleep_for(rest);
    rest = std::min<std::chrono::milliseconds>(2 * rest, longest_rest);
  }
}

Task<> SandboxExecutor::Pool::tend_one_jail(Slot& slot) {
  if (slot.for_warm) co_await wait_for_interpreter(slot);
  if (closed_) co_return;
  change(slot, State::preparing);
  if (!slot.started) {
    co_await slot.place.start();
    co_await slot.place.settle();
    slot.started = true;
  }
  auto processes = slot.place.group() ? Processes::grouped : Processes::limited;
  if (slot.interpreter) {
    const Interpreter& interpreter = *slot.interpreter;
    auto prepare = warm_jail(interpreter.warm, interpreter.limits, processes);
    co_await slot.place.prepare(std::move(prepare), interpreter.limits, warm_patience);
  } else {
    auto prepare = plain_jail();
    Limits usual;
    co_await slot.place.prepare(std::move(prepare), usual, plain_patience);
  }
  if (closed_) co_return;
  change(slot, State::ready);
  if (!slot.interpreter) place_line_.serve_first();

  co_await first_of(slot.place.death(), wait_for_release(slot));
  // A run that is under way reports a death in its place itself.
  if (slot.state == State::leased) co_await wait_for_release(slot);
}

Task<> SandboxExecutor::Pool::wait_for_interpreter(Slot& slot) {
  assign_interpreters();
  co_await slot.changed.wait([&] { return slot.interpreter || closed_; });
  if (!closed_) co_await let_others_go_first();
}

Task<> SandboxExecutor::Pool::let_others_go_first() {
  auto deadline = Clock::now() + courtesy;
  while (free_turns_ < slots_ && Clock::now() < deadline && !closed_) co_await sleep_for(10ms);
}

Task<> SandboxExecutor::Pool::wait_for_release(Slot& slot) {
  auto stale = slot.interpreter ? Clock::now() + freshness : Clock::time_point::max();
  bool fresh = co_await slot.changed.wait_until(
      stale, [&] { return slot.state != State::ready || closed_; });
  if (!fresh) co_return;
  co_await slot.changed.wait([&] { return slot.state != State::leased || closed_; });
}

void SandboxExecutor::Pool::change(Slot& slot, State state) {
  slot.state = state;
  slot.changed.notify_all();
}

Task<SandboxExecutor::Pool::Turn> SandboxExecutor::Pool::take_turn() {
  if (free_turns_ > 0) {
    --free_turns_;
  } else {
    // A turn that is given back goes to the first in the line.
    co_await turn_line_.wait([this] { give_back_turn(); });
  }
  if (closed_) throw unavailable("the sandbox is closed");
  co_return Turn(shared_from_this());
}

void SandboxExecutor::Pool::give_back_turn() {
  if (turn_line_.empty()) {
    ++free_turns_;
  } else {
    turn_line_.serve_first();
  }
}

Task<Execution> SandboxExecutor::Pool::run(const Language& language, Command command,
                                           PipeEnds pipes) {
  assert(!command.argv.empty());
  // Every jail that is ready may be dead already without our having heard of it.
  const std::size_t most_attempts = places_.size() + 2;
  JoiningPipes joining(pipes);
  std::string interpreter;
  bool joined = pipes.input || pipes.output;
  if (!joined && language.warm.contains(command.warm)) {
    interpreter = name_of(language, command.warm);
    ask_for(language, command.warm);
  }
  std::vector<std::string> environment = environment_with(command.environment);
  std::string reason;
  for (std::size_t attempt = 0; attempt < most_attempts; ++attempt) {
    Lease lease = co_await take_place(interpreter);
    std::shared_ptr<Jail> jail = lease.place().jail();
    try {
      co_return co_await jail->run(command, pipes, environment, lease.place().group(), files_);
    } catch (const NeverStarted& failure) {
      reason = failure.reason;
      if (joined && joining.are_passed_on()) break;
      interpreter.clear();
    } catch (const std::system_error& error) {
      throw unavailable(std::string("a program cannot be run now: ") + error.what());
    }
  }
  throw unavailable("no jail could be used: " + reason);
}

void SandboxExecutor::Pool::ask_for(const Language& language, const std::string& warm) {
  std::string name = name_of(language, warm);
  interpreters_[name] = {name, language.warm.at(warm), limits_of(language, warm)};
  policy_.asked_for(name, Clock::now());
  // Later, when the caller has taken a place.
  asio::post(executor_, [pool = shared_from_this()] { pool->assign_interpreters(); });
}

// Assigns to warm places the interpreters that the policy wants and that are missing.
void SandboxExecutor::Pool::assign_interpreters() {
  if (closed_) return;
  std::vector<std::string> wanted = policy_.wanted(Clock::now());
  std::vector<Slot*> free;
  std::vector<Slot*> surplus;
  for (Slot& slot : places_) {
    if (!slot.for_warm || slot.state == State::leased) continue;
    auto match = slot.interpreter ? std::find(wanted.begin(), wanted.end(), slot.interpreter->name)
                                  : wanted.end();
    if (match != wanted.end()) {
      wanted.erase(match);
    } else if (!slot.interpreter) {
      free.push_back(&slot);
    } else if (slot.state == State::ready) {
      surplus.push_back(&slot);
    }
  }
  for (const std::string& name : wanted) {
    if (!free.empty()) {
      free.back()->interpreter = interpreters_.at(name);
      free.back()->changed.notify_all();
      free.pop_back();
    } else if (!surplus.empty()) {
      change(*surplus.back(), State::resting);  // it asks for another interpreter then
      surplus.pop_back();
    }
  }
}

Task<SandboxExecutor::Pool::Lease> SandboxExecutor::Pool::take_place(std::string interpreter) {
  for (;;) {
    if (closed_) throw unavailable("the sandbox is closed");
    Slot* slot = interpreter.empty() ? nullptr : find_ready(interpreter);
    if (!slot) slot = find_ready({});
    if (slot) {
      change(*slot, State::leased);
      co_return Lease(*this, *slot);
    }
    auto pass_on = [this] { place_line_.serve_first(); };
    co_await with_timeout(place_line_.wait(pass_on), longest_wait_for_a_jail,
                          "waiting for a jail (" + last_failure_ + ")");
  }
}

SandboxExecutor::Pool::Slot* SandboxExecutor::Pool::find_ready(const std::string& interpreter) {
  for (Slot& slot : places_) {
    if (slot.state != State::ready) continue;
    if (slot.interpreter ? slot.interpreter->name == interpreter : interpreter.empty()) {
      return &slot;
    }
  }
  return nullptr;
}

void SandboxExecutor::Pool::give_back(Slot& slot) {
  slot.place.discard_jail();
  change(slot, State::resting);
}

}  // namespace codevault
