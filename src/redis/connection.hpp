#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "base/promise.hpp"
#include "base/task.hpp"
#include "redis/address.hpp"
#include "redis/resp.hpp"

namespace codevault::redis {

struct ConnectionSettings {
  Address address;
  std::string name;  // shown by CLIENT LIST, when not empty
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds reply_timeout{5'000};
  // between two attempts to connect while no command waits
  std::chrono::milliseconds longest_pause{1'000};
};

// A Lua script, sent in full only when the server does not know it.
class Script {
 public:
  explicit Script(std::string text);
  const std::string& text() const { return text_; }
  const std::string& sha1() const { return sha1_; }

 private:
  std::string text_;
  std::string sha1_;
};

// A script that was sent.
struct Evaluation {
  const Script* script = nullptr;
  Command command;
  Promise<Value> reply;
};

// One connection to Redis, which comes back by itself whenever it breaks. Commands are sent in the
// order in which they are given, without waiting for one another's replies. Without a connection, a
// command fails once an attempt to connect that began after it has failed: at most twice
// connect_timeout later. Call it from its executor's thread only.
//
// All failures are Error{unavailable} with a sentence: Redis does not listen, wants another
// password, is read-only, out of memory, loading, refuses a command, or does not answer in time. A
// command that failed may have been done all the same.
class Connection {
 public:
  Connection(asio::any_io_executor executor, ConnectionSettings settings);
  Connection(const Connection&) = delete;
  // Those who still wait hear operation_aborted.
  ~Connection();
  // Likewise; later commands are refused the same way.
  void close();

  // `extra` is how much longer than usual the command may take: it blocks.
  Task<Value> run(Command command,
                  std::chrono::milliseconds extra = std::chrono::milliseconds::zero());
  // The same, sent before this returns; to be awaited with kept(). The reply may be an error.
  Promise<Value> send(Command command,
                      std::chrono::milliseconds extra = std::chrono::milliseconds::zero());

  // `script` must live on.
  Task<Value> run(const Script& script, Command keys, Command arguments);
  // Likewise, sent before this returns.
  Evaluation start(const Script& script, Command keys, Command arguments);
  // Its reply.
  Task<Value> finish(Evaluation evaluation);

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace codevault::redis
