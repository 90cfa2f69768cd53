#pragma once

#include <chrono>
#include <list>
#include <string>

#include "app/subcommand.hpp"
#include "problem/verify.hpp"

namespace codevault {

// Tells what long work is at, on the console's `err`: in one line that changes if that is a
// terminal, else in a line every few seconds. Keeps results, which go to `out`, apart from it.
class Progress {
 public:
  enum class Form { of_console, silent };

  // Uses the console as long as it lives. `what` names what is counted: "submissions".
  Progress(Console& console, std::string what, Form form);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  // `more` things will be done.
  void expect(std::size_t more) { total_ += more; }
  void begin(const std::string& step);
  void at_test(const std::string& step, std::size_t done, std::size_t total);
  void end(const std::string& step);
  // One of the things that were expected is done.
  void count();

  // Returns a watcher that tells of the steps of a verification, with `prefix` before their names.
  VerifyWatcher watch(const std::string& prefix);

  // Writes text to `out`.
  void print(const std::string& text);

  // Awaits `work`, and tells meanwhile.
  Task<> during(Task<> work);

 private:
  using Clock = std::chrono::steady_clock;
  struct Step {
    std::string name;
    Clock::time_point begun;
    std::size_t done = 0;
    std::size_t total = 0;  // tests; 0: it has no result yet
  };

  Task<> tell_now_and_then();
  std::string line() const;
  void show();
  void clear();

  Console& console_;
  std::string what_;
  bool silent_;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point shown_{};
  std::size_t counted_ = 0;
  std::size_t total_ = 0;
  std::list<Step> steps_;
  bool visible_ = false;  // the line that changes
};

}  // namespace codevault
