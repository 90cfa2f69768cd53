#include "executors/sandbox_box.hpp"

#include <fcntl.h>

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <chrono>
#include <memory>

#include "base/check.hpp"
#include "executors/joint.hpp"

namespace codevault {
namespace {

std::shared_ptr<UniqueFd> copy_of(const UniqueFd& end) {
  int copy = check(::fcntl(end.get(), F_DUPFD_CLOEXEC, 0), "duplicate an end of a pipe");
  return std::make_shared<UniqueFd>(copy);
}

// Reads and drops what still comes, until no writer is left.
Task<> drain(UniqueFd read_end) {
  auto executor = co_await asio::this_coro::executor;
  asio::posix::stream_descriptor stream(executor, read_end.release());
  char buffer[4096];
  boost::system::error_code error;
  auto token = asio::redirect_error(asio::use_awaitable, error);
  while (!error) co_await stream.async_read_some(asio::buffer(buffer), token);
}

bool failed(const Execution& execution) {
  return execution.end != Execution::End::exited || execution.exit_code != 0;
}

}  // namespace

// We hold a copy of each end and close it, which tells the peer, only once we have seen its owner
// end: so neither program can end because of an end of the other that we have not seen yet. Output
// for a submission that has ended is read here, or writing it would kill the validator. A validator
// may close its output to say that nothing follows, so after `lasting` our copy of that end is
// closed too; from then on a submission that fails may have noticed the validator's end before us,
// and we give that end `grace` to be seen.
Task<Interaction> SandboxExecutor::interact(Box& submission_box, Command submission,
                                            Box& validator_box, Command validator) {
  using namespace asio::experimental::awaitable_operators;
  constexpr auto lasting = std::chrono::milliseconds(100);
  constexpr auto grace = std::chrono::milliseconds(250);
  Pipe to_submission = make_joint(facts().privilege);
  Pipe to_validator = make_joint(facts().privilege);
  PipeEnds of_submission{copy_of(to_submission.read), copy_of(to_validator.write)};
  PipeEnds of_validator{copy_of(to_validator.read), copy_of(to_submission.write)};
  of_submission.partner = of_validator.own;
  of_validator.partner = of_submission.own;

  Interaction result;
  bool submission_ended = false;
  bool validator_ended = false;
  Timer timer(co_await asio::this_coro::executor);
  auto wait_for_an_end = [&](std::chrono::milliseconds most) -> Task<> {
    timer.expires_after(most);
    boost::system::error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    if (!submission_ended && !validator_ended) co_await timer.async_wait(token);
  };
  auto run_submission = [&]() -> Task<> {
    result.submission = co_await static_cast<SandboxBox&>(submission_box)
                            .run_joined(std::move(submission), of_submission);
    bool released = !to_submission.write && !validator_ended;
    if (released && failed(result.submission)) co_await wait_for_an_end(grace);
    submission_ended = true;
    timer.cancel();
    to_validator.write.reset();
    co_await drain(std::move(to_submission.read));
  };
  auto run_validator = [&]() -> Task<> {
    result.validator = co_await static_cast<SandboxBox&>(validator_box)
                           .run_joined(std::move(validator), of_validator);
    result.validator_first = !submission_ended;
    validator_ended = true;
    timer.cancel();
    to_validator.read.reset();
    to_submission.write.reset();
  };
  auto release = [&]() -> Task<> {
    co_await wait_for_an_end(lasting);
    if (!submission_ended && !validator_ended) to_submission.write.reset();
  };
  co_await (run_submission() && run_validator() && release());
  co_return result;
}

}  // namespace codevault
