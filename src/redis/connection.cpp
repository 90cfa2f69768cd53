#include "redis/connection.hpp"

#include <openssl/evp.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <deque>

#include "base/race.hpp"
#include "redis/transport.hpp"

namespace codevault::redis {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

constexpr std::size_t read_size = 64 * 1024;
constexpr std::size_t written_at_once = 256 * 1024;
constexpr auto first_pause = std::chrono::milliseconds(50);

struct Pending {
  std::string bytes;
  Promise<Value> reply;
  std::chrono::milliseconds patience{};
  SteadyTime deadline;
};

std::exception_ptr aborted() {
  return std::make_exception_ptr(boost::system::system_error(asio::error::operation_aborted));
}

}  // namespace

// Everything but the mutex-guarded entrance belongs to the strand.
struct Connection::State {
  State(asio::any_io_executor executor, ConnectionSettings given)
      : strand(asio::make_strand(executor)),
        settings(std::move(given)),
        work_to_do(strand),
        pause(strand),
        watch(strand) {}

  const asio::any_io_executor strand;
  const ConnectionSettings settings;

  std::mutex mutex;
  bool closed = false;
  bool woken = false;
  std::deque<Pending> entrance;  // given, not yet seen by the strand

  std::deque<Pending> waiting;  // to be sent
  std::deque<Pending> sent;
  Timer work_to_do;  // cancelled when there is
  Timer pause;
  Timer watch;
  std::unique_ptr<Transport> transport;
  std::atomic<std::uint64_t> connections = 0;

  bool is_closed() {
    std::lock_guard lock(mutex);
    return closed;
  }

  void take_entrance() {
    std::lock_guard lock(mutex);
    woken = false;
    for (Pending& pending : entrance) waiting.push_back(std::move(pending));
    entrance.clear();
  }

  static Promise<Value> send(const std::shared_ptr<State>& state, const Command& command,
                             std::chrono::milliseconds extra = {}) {
    Pending pending{.bytes = encode(command), .patience = state->settings.reply_timeout + extra};
    Promise<Value> reply = pending.reply;
    bool wake = false;
    {
      std::lock_guard lock(state->mutex);
      if (state->closed) {
        reply.claim();
        reply.break_with(aborted());
        return reply;
      }
      state->entrance.push_back(std::move(pending));
      wake = !std::exchange(state->woken, true);
    }
    if (wake) {
      asio::post(state->strand, [state] {
        state->work_to_do.cancel();
        state->pause.cancel();
      });
    }
    return reply;
  }

  // The reply to `command`, which was sent as EVALSHA: sent in full if the script is not known.
  static Task<Value> evaluate(std::shared_ptr<State> state, const Script* script, Command command,
                              Promise<Value> reply) {
    Value value = co_await reply.kept();
    if (value.is_error() && value.text.starts_with("NOSCRIPT")) {
      command[0] = "EVAL";
      command[1] = script->text();
      Promise<Value> again = send(state, command);
      value = co_await again.kept();
    }
    co_return value;
  }

  static void fail(std::deque<Pending>& all, const std::exception_ptr& failure) {
    std::deque<Pending> failing;
    failing.swap(all);
    for (Pending& pending : failing) {
      if (pending.reply.claim()) pending.reply.break_with(failure);
    }
  }

  void shut() {
    work_to_do.cancel();
    pause.cancel();
    watch.cancel();
    if (transport) transport->close();
    take_entrance();
    fail(waiting, aborted());
    fail(sent, aborted());
  }
};

namespace {

Task<> wait_on(Timer& timer, SteadyTime until) {
  timer.expires_at(until);
  boost::system::error_code woken;
  co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, woken));
  auto state = co_await asio::this_coro::cancellation_state;
  if (state.cancelled() != asio::cancellation_type::none) {
    throw boost::system::system_error(asio::error::operation_aborted);
  }
}

template <typename State>
Task<> write_all(std::shared_ptr<State> state) {
  for (;;) {
    state->take_entrance();
    if (state->waiting.empty()) {
      co_await wait_on(state->work_to_do, SteadyTime::max());
      continue;
    }
    std::string bytes;
    auto now = std::chrono::steady_clock::now();
    while (!state->waiting.empty() && bytes.size() < written_at_once) {
      Pending pending = std::move(state->waiting.front());
      state->waiting.pop_front();
      bytes += pending.bytes;
      pending.bytes = {};
      pending.deadline = now + pending.patience;
      state->sent.push_back(std::move(pending));
    }
    state->watch.cancel();
    auto buffer = asio::buffer(bytes);
    co_await state->transport->write(buffer);
  }
}

template <typename State>
Task<> read_all(std::shared_ptr<State> state) {
  Parser parser;
  std::vector<char> buffer(read_size);
  for (;;) {
    auto space = asio::buffer(buffer);
    std::size_t length = co_await state->transport->read_some(space);
    parser.feed({buffer.data(), length});
    while (auto value = parser.next()) {
      if (value->kind == Value::Kind::push) continue;
      if (state->sent.empty()) throw unavailable("Redis answered what nobody asked");
      Pending pending = std::move(state->sent.front());
      state->sent.pop_front();
      if (pending.reply.claim()) pending.reply.keep(std::move(*value));
    }
  }
}

// Throws once a reply is late.
template <typename State>
Task<> watch_replies(std::shared_ptr<State> state) {
  for (;;) {
    SteadyTime next = SteadyTime::max();
    for (const Pending& pending : state->sent) next = std::min(next, pending.deadline);
    if (next <= std::chrono::steady_clock::now()) {
      throw unavailable("Redis at " + state->settings.address.description() +
                        " does not answer in time");
    }
    co_await wait_on(state->watch, next);
  }
}

Task<> ask(Transport& transport, Parser& parser, Command command) {
  std::string bytes = encode(command);
  auto sending = asio::buffer(bytes);
  co_await transport.write(sending);
  std::vector<char> buffer(4'096);
  for (;;) {
    if (auto value = parser.next()) {
      if (value->is_error()) throw error_of(*value);
      co_return;
    }
    auto space = asio::buffer(buffer);
    std::size_t length = co_await transport.read_some(space);
    parser.feed({buffer.data(), length});
  }
}

template <typename State>
Task<bool> open(std::shared_ptr<State> state) {
  const Address& address = state->settings.address;
  state->transport = co_await connect(address);
  Transport& transport = *state->transport;
  Parser parser;
  if (!address.password.empty() || !address.user.empty()) {
    Command command = {"AUTH"};
    if (!address.user.empty()) command.push_back(address.user);
    command.push_back(address.password);
    co_await ask(transport, parser, std::move(command));
  }
  if (address.database != 0) {
    Command command;
    command.push_back("SELECT");
    command.push_back(std::to_string(address.database));
    co_await ask(transport, parser, std::move(command));
  }
  if (!state->settings.name.empty()) {
    Command command;
    command.push_back("CLIENT");
    command.push_back("SETNAME");
    command.push_back(state->settings.name);
    co_await ask(transport, parser, std::move(command));
  }
  Command command;
  command.push_back("PING");
  co_await ask(transport, parser, std::move(command));
  co_return true;
}

template <typename State>
Task<> converse(std::shared_ptr<State> state) {
  co_await with_timeout(open(state), state->settings.connect_timeout,
                        "connecting to Redis at " + state->settings.address.description());
  ++state->connections;
  co_await first_of(first_of(read_all(state), write_all(state)), watch_replies(state));
}

// Connects, again and again, until the connection is not wanted any more.
template <typename State>
Task<> serve(std::shared_ptr<State> state) {
  auto pause = std::chrono::milliseconds(first_pause);
  std::string told;
  while (!state->is_closed()) {
    std::uint64_t before = state->connections;
    std::string problem;
    try {
      co_await converse(state);
    } catch (const Error& error) {
      problem = error.what();
    } catch (const boost::system::system_error& error) {
      problem = "the connection to Redis at " + state->settings.address.description() +
                " broke: " + error.code().message();
    }
    if (state->transport) state->transport->close();
    if (state->is_closed()) break;
    if (problem != told) spdlog::warn("redis: {}", problem);
    told = problem;
    auto failure = std::make_exception_ptr(unavailable(problem));
    State::fail(state->sent, failure);
    bool was_connected = state->connections != before;
    if (was_connected) {
      pause = first_pause;
      continue;  // what was not sent yet is sent after all
    }
    auto until = std::chrono::steady_clock::now() + pause;
    pause = std::min(2 * pause, state->settings.longest_pause);
    do {
      state->take_entrance();
      State::fail(state->waiting, failure);
      co_await wait_on(state->pause, until);
    } while (!state->is_closed() && std::chrono::steady_clock::now() < until);
  }
  state->shut();
}

Command evaluation(const Script& script, Command keys, Command arguments) {
  Command command = {"EVALSHA", script.sha1(), std::to_string(keys.size())};
  command.insert(command.end(), std::make_move_iterator(keys.begin()),
                 std::make_move_iterator(keys.end()));
  command.insert(command.end(), std::make_move_iterator(arguments.begin()),
                 std::make_move_iterator(arguments.end()));
  return command;
}

std::string sha1_of(const std::string& text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha1(), nullptr);
  static const char digits[] = "0123456789abcdef";
  std::string hex;
  for (unsigned i = 0; i < length; ++i) {
    hex += digits[digest[i] >> 4];
    hex += digits[digest[i] & 15];
  }
  return hex;
}

}  // namespace

Script::Script(std::string text) : text_(std::move(text)), sha1_(sha1_of(text_)) {}

Connection::Connection(asio::any_io_executor executor, ConnectionSettings settings)
    : state_(std::make_shared<State>(executor, std::move(settings))) {
  spawn(state_->strand, "redis", serve(state_));
}

Connection::~Connection() {
  try {
    close();
  } catch (const std::exception& error) {
    spdlog::error("redis: not closed as it should be: {}", error.what());
  }
}

void Connection::close() {
  {
    std::lock_guard lock(state_->mutex);
    if (std::exchange(state_->closed, true)) return;
    State::fail(state_->entrance, aborted());
  }
  asio::post(state_->strand, [state = state_] { state->shut(); });
}

Promise<Value> Connection::send(Command command, std::chrono::milliseconds extra) {
  return State::send(state_, command, extra);
}

Task<Value> Connection::run(Command command, std::chrono::milliseconds extra) {
  Promise<Value> reply = send(std::move(command), extra);
  Value value = co_await reply.kept();
  if (value.is_error()) throw error_of(value);
  co_return value;
}

Task<Value> Connection::run(const Script& script, Command keys, Command arguments) {
  Command command = evaluation(script, std::move(keys), std::move(arguments));
  Promise<Value> reply = send(command);
  Value value = co_await State::evaluate(state_, &script, std::move(command), std::move(reply));
  if (value.is_error()) throw error_of(value);
  co_return value;
}

void Connection::start(const Script& script, Command keys, Command arguments) {
  Command command = evaluation(script, std::move(keys), std::move(arguments));
  Promise<Value> reply = send(command);
  spawn(state_->strand, "redis",
        [](std::shared_ptr<State> state, const Script* of, Command sent,
           Promise<Value> promise) -> Task<> {
          try {
            co_await State::evaluate(std::move(state), of, std::move(sent), std::move(promise));
          } catch (const Error&) {  // the connection has said why
          }
        }(state_, &script, std::move(command), std::move(reply)));
}

std::uint64_t Connection::connections() const { return state_->connections; }

Error error_of(const Value& reply) {
  struct Meaning {
    std::string_view word;
    std::string_view sentence;
  };
  static const Meaning meanings[] = {
      {"WRONGPASS", "Redis refuses the user or the password"},
      {"NOAUTH", "Redis wants a password, and none is given"},
      {"ERR AUTH", "Redis was given a password and has none"},
      {"ERR invalid password", "Redis refuses the password"},
      {"NOPERM", "Redis does not permit this to our user"},
      {"READONLY", "this Redis is a read-only replica"},
      {"OOM", "Redis is out of memory"},
      {"LOADING", "Redis is still loading its data"},
      {"MISCONF", "Redis cannot save its data and takes no more"},
      {"MASTERDOWN", "this Redis has lost the one it copies"},
      {"CLUSTERDOWN", "the Redis cluster is down"},
      {"BUSY", "Redis is busy with a script"},
      {"ERR DB index", "there is no such database in Redis"},
  };
  for (const Meaning& meaning : meanings) {
    // An error inside a script comes with words of Redis around it.
    if (reply.text.starts_with(meaning.word) ||
        reply.text.find(" -" + std::string(meaning.word)) != std::string::npos) {
      return unavailable(std::string(meaning.sentence) + " (" + reply.text + ")");
    }
  }
  return unavailable("Redis refuses a command: " + reply.text);
}

}  // namespace codevault::redis
