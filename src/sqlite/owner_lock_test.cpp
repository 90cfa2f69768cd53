#include "sqlite/owner_lock.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/test_folder.hpp"

namespace codevault {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(OwnerLock, RefusesASecondOwnerAndNamesTheFirst) {
  TestFolder folder;
  OwnerLock lock(folder / "a.db");

  EXPECT_THAT(
      [&] { OwnerLock(folder / "a.db"); },
      ThrowsMessage<Error>(testing::AllOf(HasSubstr("a.db is in use by another CodeVault"),
                                          HasSubstr("process " + std::to_string(::getpid())))));
}

TEST(OwnerLock, EndsWhenItIsReleased) {
  TestFolder folder;
  OwnerLock lock(folder / "a.db");

  lock.release();

  OwnerLock again(folder / "a.db");
}

TEST(OwnerLock, EndsWithItsProcessHoweverThatEnds) {
  TestFolder folder;
  pid_t child = ::fork();
  if (child == 0) {
    OwnerLock lock(folder / "a.db");
    ::raise(SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));

  OwnerLock lock(folder / "a.db");
}

}  // namespace
}  // namespace codevault
