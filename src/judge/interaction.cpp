#include "judge/interaction.hpp"

#include <fcntl.h>

#include <memory>

#include "base/check.hpp"
#include "base/pipe.hpp"

namespace codevault {
namespace {

std::shared_ptr<UniqueFd> copy_of(const UniqueFd& end) {
  int copy = check(::fcntl(end.get(), F_DUPFD_CLOEXEC, 0), "duplicate an end of a pipe");
  return std::make_shared<UniqueFd>(copy);
}

}  // namespace

Task<Interaction> interact(Box& submission_box, Command submission, Box& validator_box,
                           Command validator) {
  using namespace asio::experimental::awaitable_operators;
  Pipe to_submission = make_pipe();
  Pipe to_validator = make_pipe();
  submission.input_pipe = copy_of(to_submission.read);
  submission.output_pipe = copy_of(to_validator.write);
  validator.input_pipe = copy_of(to_validator.read);
  validator.output_pipe = copy_of(to_submission.write);

  // Our own ends are closed, and the peer told so, only when the owner's end was seen.
  Interaction result;
  bool submission_ended = false;
  auto run_submission = [&]() -> Task<> {
    result.submission = co_await submission_box.run(std::move(submission));
    submission_ended = true;
    to_submission.read.reset();
    to_validator.write.reset();
  };
  auto run_validator = [&]() -> Task<> {
    result.validator = co_await validator_box.run(std::move(validator));
    result.validator_first = !submission_ended;
    to_validator.read.reset();
    to_submission.write.reset();
  };
  co_await (run_submission() && run_validator());
  co_return result;
}

}  // namespace codevault
