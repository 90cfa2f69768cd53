#include "redis/connection.hpp"

#include <openssl/evp.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <boost/asio/redirect_error.hpp>
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

}  // namespace

struct Connection::State {
  State(asio::any_io_executor given_executor, ConnectionSettings given)
      : executor(std::move(given_executor)),
        settings(std::move(given)),
        work_to_do(executor),
        pause(executor),
        watch(executor) {}

  const asio::any_io_executor executor;
  const ConnectionSettings settings;

  bool closed = false;
  std::deque<Pending> waiting;  // to be sent
  std::deque<Pending> sent;
  Timer work_to_do;  // cancelled when there is
  Timer pause;
  Timer watch;
  std::unique_ptr<Transport> transport;
  std::uint64_t connections = 0;

  // Breaks the first `count` promises of `all`.
  static void fail(std::deque<Pending>& all, std::size_t count, const std::exception_ptr& failure) {
    for (; count > 0 && !all.empty(); --count) {
      Pending pending = std::move(all.front());
      all.pop_front();
      if (pending.reply.claim()) pending.reply.break_with(failure);
    }
  }

  void shut() {
    work_to_do.cancel();
    pause.cancel();
    watch.cancel();
    if (transport) transport->close();
    fail(waiting, waiting.size(), aborted());
    fail(sent, sent.size(), aborted());
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

// What a new connection says first.
std::vector<Command> greeting(const ConnectionSettings& settings) {
  const Address& address = settings.address;
  std::vector<Command> commands;
  if (!address.user.empty()) {
    commands.push_back({"AUTH", address.user, address.password});
  } else if (!address.password.empty()) {
    commands.push_back({"AUTH", address.password});
  }
  if (address.database != 0) commands.push_back({"SELECT", std::to_string(address.database)});
  if (!settings.name.empty()) commands.push_back({"CLIENT", "SETNAME", settings.name});
  commands.push_back({"PING"});
  return commands;
}

template <typename State>
Task<bool> open(std::shared_ptr<State> state) {
  state->transport = co_await connect(state->settings.address);
  Transport& transport = *state->transport;
  Parser parser;
  for (Command& command : greeting(state->settings)) {
    co_await ask(transport, parser, std::move(command));
  }
  co_return true;
}

template <typename State>
Task<> converse(std::shared_ptr<State> state) {
  co_await with_timeout(open(state), state->settings.connect_timeout,
                        "connecting to Redis at " + state->settings.address.description());
  if (state->closed) co_return;
  ++state->connections;
  co_await first_of(first_of(read_all(state), write_all(state)), watch_replies(state));
}

// Connects, again and again, until the connection is closed. A command that waits brings the next
// attempt forward, and fails only with an attempt that began after the command was given.
template <typename State>
Task<> serve(std::shared_ptr<State> state) {
  auto pause = std::chrono::milliseconds(first_pause);
  std::string told;
  while (!state->closed) {
    std::uint64_t before = state->connections;
    std::size_t asked = state->waiting.size();
    std::string problem;
    try {
      co_await converse(state);
    } catch (const boost::system::system_error& error) {
      problem = "the connection to Redis at " + state->settings.address.description() +
                " broke: " + error.code().message();
    } catch (const std::exception& error) {
      problem = error.what();
    }
    if (state->transport) state->transport->close();
    if (state->closed) break;
    if (problem != told) spdlog::warn("redis: {}", problem);
    told = problem;
    auto failure = std::make_exception_ptr(unavailable(problem));
    State::fail(state->sent, state->sent.size(), failure);
    if (state->connections != before) {
      pause = first_pause;  // what was not sent yet is sent by the next connection
    } else {
      State::fail(state->waiting, asked, failure);
    }
    auto failed = std::chrono::steady_clock::now();
    auto next = [&] { return failed + (state->waiting.empty() ? pause : first_pause); };
    while (!state->closed && std::chrono::steady_clock::now() < next()) {
      co_await wait_on(state->pause, next());
    }
    pause = std::min(2 * pause, state->settings.longest_pause);
  }
  state->shut();
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
  spawn(state_->executor, "redis", serve(state_));
}

Connection::~Connection() {
  try {
    close();
  } catch (const std::exception& error) {
    spdlog::error("redis: not closed as it should be: {}", error.what());
  }
}

void Connection::close() {
  state_->closed = true;
  state_->shut();
}

Promise<Value> Connection::send(Command command, std::chrono::milliseconds extra) {
  Pending pending{.bytes = encode(command), .patience = state_->settings.reply_timeout + extra};
  Promise<Value> reply = pending.reply;
  if (state_->closed) {
    reply.cancel();
    return reply;
  }
  state_->waiting.push_back(std::move(pending));
  state_->work_to_do.cancel();
  state_->pause.cancel();
  return reply;
}

Task<Value> Connection::run(Command command, std::chrono::milliseconds extra) {
  Promise<Value> reply = send(std::move(command), extra);
  Value value = co_await reply.kept();
  if (value.is_error()) throw error_of(value);
  co_return value;
}

Task<Value> Connection::run(const Script& script, Command keys, Command arguments) {
  Evaluation evaluation = start(script, std::move(keys), std::move(arguments));
  co_return co_await finish(std::move(evaluation));
}

Evaluation Connection::start(const Script& script, Command keys, Command arguments) {
  Command command = {"EVALSHA", script.sha1(), std::to_string(keys.size())};
  command.insert(command.end(), std::make_move_iterator(keys.begin()),
                 std::make_move_iterator(keys.end()));
  command.insert(command.end(), std::make_move_iterator(arguments.begin()),
                 std::make_move_iterator(arguments.end()));
  Promise<Value> reply = send(command);
  return {&script, std::move(command), std::move(reply)};
}

Task<Value> Connection::finish(Evaluation evaluation) {
  Value value = co_await evaluation.reply.kept();
  if (value.is_error() && value.text.starts_with("NOSCRIPT")) {
    evaluation.command[0] = "EVAL";
    evaluation.command[1] = evaluation.script->text();
    Promise<Value> again = send(std::move(evaluation.command));
    value = co_await again.kept();
  }
  if (value.is_error()) throw error_of(value);
  co_return value;
}

}  // namespace codevault::redis
