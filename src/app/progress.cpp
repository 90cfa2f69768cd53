#include "app/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/encoding.hpp"
#include "base/race.hpp"

namespace codevault {
namespace {

using std::chrono::duration_cast;
using std::chrono::seconds;

}  // namespace

Progress::Progress(Console& console, std::string what, Form form)
    : console_(console), what_(std::move(what)), silent_(form == Form::silent) {}

Progress::~Progress() { clear(); }

void Progress::begin(const std::string& step) {
  steps_.push_back({.name = step, .begun = Clock::now()});
  show();
}

void Progress::at_test(const std::string& step, std::size_t done, std::size_t total) {
  auto found = std::ranges::find(steps_, step, &Step::name);
  if (found == steps_.end()) return;
  found->done = done;
  found->total = total;
  show();
}

void Progress::end(const std::string& step) {
  auto found = std::ranges::find(steps_, step, &Step::name);
  if (found != steps_.end()) steps_.erase(found);
}

void Progress::count() { ++counted_; }

VerifyWatcher Progress::watch(const std::string& prefix) {
  VerifyWatcher watcher;
  watcher.begun = [this, prefix](const std::string& what) { begin(prefix + what); };
  watcher.tested = [this, prefix](const std::string& what, std::size_t done, std::size_t total) {
    at_test(prefix + what, done, total);
  };
  watcher.ended = [this, prefix](const std::string& what) { end(prefix + what); };
  return watcher;
}

void Progress::print(const std::string& text) {
  clear();
  console_.out << text << std::flush;
}

Task<> Progress::during(Task<> work) { co_await first_of(std::move(work), tell_now_and_then()); }

Task<> Progress::tell_now_and_then() {
  for (;;) {
    co_await sleep_for(console_.watched ? seconds(1) : seconds(5));
    if (silent_) continue;
    if (console_.watched) {
      shown_ = {};
      show();
    } else {
      console_.err << "codevault: " << line() << std::endl;
    }
  }
}

// "3 of 9 submissions, 12 s: submissions/accepted/sum.py test 7 of 31 (4 s)"
std::string Progress::line() const {
  auto since = [](Clock::time_point then) {
    return duration_cast<seconds>(Clock::now() - then).count();
  };
  std::string text = fmt::format("{} of {} {}, {} s", counted_, total_, what_, since(begun_));
  for (const Step& step : steps_) {
    text += &step == &steps_.front() ? ": " : "; ";
    text += to_utf8(step.name);
    if (step.total > 0) text += fmt::format(" test {} of {}", step.done, step.total);
    text += fmt::format(" ({} s)", since(step.begun));
  }
  return text;
}

void Progress::show() {
  constexpr std::chrono::milliseconds often(100);
  constexpr std::size_t width = 78;
  if (silent_ || !console_.watched || Clock::now() - shown_ < often) return;
  shown_ = Clock::now();
  console_.err << "\r\x1b[K" << line().substr(0, width) << std::flush;
  visible_ = true;
}

void Progress::clear() {
  if (visible_) console_.err << "\r\x1b[K" << std::flush;
  visible_ = false;
}

}  // namespace codevault
