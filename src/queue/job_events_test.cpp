#include "queue/job_events.hpp"

#include <gmock/gmock.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include "base/error.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::SizeIs;
using Kind = JobEvent::Kind;

// Returns what a watch tells by now, a word for each event: the letter of its kind and its data.
std::vector<std::string> heard_by(JobWatch& watch) {
  asio::io_context context;
  std::vector<std::string> heard;
  auto listen = [&]() -> Task<> {
    for (;;) {
      JobEvent event = co_await watch.next();
      heard.push_back("apocf"[static_cast<int>(event.kind)] + event.data);
    }
  };
  auto end = asio::co_spawn(context, listen, asio::use_future);
  context.poll();
  return heard;
}

TEST(JobEvents, TellWhoeverWatches) {
  JobEvents events({});
  auto one = events.watch("a");
  auto other = events.watch("a");
  auto stranger = events.watch("b");

  events.begin("a");
  events.tell("a", {Kind::told, "1"});
  events.end("a", {Kind::completed, "r"});

  EXPECT_THAT(heard_by(*one), ElementsAre("a", "o1", "cr"));
  EXPECT_THAT(heard_by(*other), ElementsAre("a", "o1", "cr"));
  EXPECT_THAT(heard_by(*stranger), SizeIs(0));
}

TEST(JobEvents, ReplayWhatWasToldToThoseWhoComeLate) {
  JobEvents events({});
  events.begin("a");
  events.tell("a", {Kind::progress, "half"});
  events.tell("a", {Kind::told, "1"});
  events.tell("a", {Kind::progress, "most"});

  EXPECT_THAT(heard_by(*events.watch("a")), ElementsAre("a", "o1", "pmost"));
}

TEST(JobEvents, SayNothingOfAJobThatWaitsAgain) {
  JobEvents events({});
  auto watch = events.watch("a");
  events.begin("a");
  events.tell("a", {Kind::told, "1"});

  events.forget("a");

  EXPECT_THAT(heard_by(*watch), SizeIs(0));
  EXPECT_THAT(heard_by(*events.watch("a")), SizeIs(0));
  events.begin("a");
  EXPECT_THAT(heard_by(*watch), ElementsAre("a"));
}

TEST(JobEvents, ForgetWhatAnEarlierAttemptTold) {
  JobEvents events({});
  events.begin("a");
  events.tell("a", {Kind::told, "old"});
  auto early = events.watch("a");
  events.begin("a");
  events.tell("a", {Kind::told, "new"});

  EXPECT_THAT(heard_by(*early), ElementsAre("a", "oold", "a", "onew"));
  EXPECT_THAT(heard_by(*events.watch("a")), ElementsAre("a", "onew"));
}

TEST(JobEvents, ForgetWhatAJobToldWhenItEnds) {
  JobEvents events({});
  events.begin("a");
  events.tell("a", {Kind::told, "1"});
  events.end("a", {Kind::failed, "\"x\""});

  EXPECT_THAT(heard_by(*events.watch("a")), SizeIs(0));
}

TEST(JobEvents, KeepTheNewestOutputForThoseWhoComeLate) {
  JobEvents events({.replay = 4});
  events.begin("a");
  for (std::string output : {"11", "22", "33"}) events.tell("a", {Kind::told, output});

  EXPECT_THAT(heard_by(*events.watch("a")), ElementsAre("a", "o22", "o33"));
}

TEST(JobEvents, LoseOutputButNothingElseForASlowWatcher) {
  JobEvents events({.replay = 4, .backlog = 6});
  auto watch = events.watch("a");
  events.begin("a");
  events.tell("a", {Kind::progress, "half"});
  for (std::string output : {"11", "22", "33", "44"}) events.tell("a", {Kind::told, output});
  events.end("a", {Kind::completed, "r"});

  EXPECT_THAT(heard_by(*watch), ElementsAre("a", "phalf", "o22", "o33", "o44", "cr"));
}

TEST(JobEvents, WakeAWatcherThatWaits) {
  JobEvents events({});
  auto watch = events.watch("a");
  asio::io_context context;
  auto heard = asio::co_spawn(context, watch->next(), asio::use_future);
  context.poll();

  events.begin("a");
  context.run();

  EXPECT_EQ(heard.get().kind, Kind::active);
}

TEST(JobEvents, KeepAnEventThatArrivesWhileItsListenerGivesUp) {
  JobEvents events({});
  auto watch = events.watch("a");
  asio::io_context context;
  asio::cancellation_signal signal;
  auto heard = asio::co_spawn(context, watch->next(),
                              asio::bind_cancellation_slot(signal.slot(), asio::use_future));
  context.poll();

  asio::post(context, [&] {
    events.begin("a");  // the listener is woken, but has not run
    signal.emit(asio::cancellation_type::terminal);
  });
  context.run();

  EXPECT_THROW(heard.get(), boost::system::system_error);
  EXPECT_THAT(heard_by(*watch), ElementsAre("a"));
}

TEST(JobEvents, SayThatNothingFollowsTheLastOne) {
  JobEvents events({});
  auto watch = events.watch("a");
  events.end("a", {Kind::completed, "r"});
  heard_by(*watch);

  asio::io_context context;
  auto heard = asio::co_spawn(context, watch->next(), asio::use_future);
  context.run();

  EXPECT_THAT([&] { heard.get(); }, testing::ThrowsMessage<Error>("the job has no more events"));
}

TEST(JobEvents, LetGoOfThoseWhoWaitWhenTheyEnd) {
  asio::io_context context;
  std::unique_ptr<JobWatch> watch;
  std::future<JobEvent> heard;
  {
    JobEvents events({});
    watch = events.watch("a");
    heard = asio::co_spawn(context, watch->next(), asio::use_future);
    context.poll();
  }
  context.run();

  EXPECT_THROW(heard.get(), boost::system::system_error);
}

}  // namespace
}  // namespace codevault
