#include "app/command_line_fixture.hpp"

namespace codevault {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

class UserTest : public CommandLineTest {
 protected:
  static constexpr auto password = "a long enough one\n";
};

TEST_F(UserTest, AreCreatedListedAndPromoted) {
  EXPECT_EQ(call({"user", "create", "ada", "--admin"}, password).out, "ada is now admin\n");
  EXPECT_EQ(call({"user", "create", "bob", "--role", "setter"}, password).out,
            "bob is now setter\n");
  EXPECT_EQ(call({"user", "promote", "bob", "user"}).out, "bob is now user\n");
  EXPECT_THAT(call({"user", "list"}).out, MatchesRegex("ada +admin\nbob +user\n"));
  EXPECT_THAT(call({"user", "list", "--json"}).out,
              HasSubstr(R"("name":"bob","role":"user","disabled":false)"));
}

TEST_F(UserTest, AreDisabledAndEnabled) {
  call({"user", "create", "bob"}, password);

  EXPECT_EQ(call({"user", "disable", "bob"}).out, "bob can no longer sign in\n");
  EXPECT_THAT(call({"user", "list"}).out, HasSubstr("user, disabled"));
  EXPECT_EQ(call({"user", "enable", "bob"}).out, "bob can sign in again\n");
}

TEST_F(UserTest, GetTokensAndNewPasswords) {
  call({"user", "create", "bob"}, password);

  Ended token = call({"user", "token", "bob", "--scopes", "run,read", "--days", "7"});
  EXPECT_EQ(token.code, 0) << token.err;
  EXPECT_THAT(token.out, MatchesRegex("[a-z0-9_]+\n"));
  EXPECT_THAT(call({"user", "password", "bob"}, "another long one\n").out,
              HasSubstr("signed out everywhere"));
  EXPECT_EQ(call({"user", "recount"}).out, "Every count agrees with the submissions\n");
}

TEST_F(UserTest, TellWhatIsWrong) {
  call({"user", "create", "ada", "--admin"}, password);
  const struct {
    std::vector<std::string> arguments;
    std::string input;
    const char* sentence;
  } cases[] = {
      {{"user", "create", "bob"}, "", "'password' was not given"},
      {{"user", "create", "bob"}, "short\n", "'password'"},
      {{"user", "create", "ada"}, password, "ada"},
      {{"user", "create", "bob", "--role", "king"}, password, "there is: user, setter, admin"},
      {{"user", "promote", "bob", "admin"}, "", "there is no user 'bob'"},
      {{"user", "promote", "ada", "user"}, "", "the last admin must keep the role"},
      {{"user", "disable", "ada"}, "", "the last admin must keep the role"},
      {{"user", "password", "ada"}, "short\n", "'password'"},
      {{"user", "token", "ada", "--scopes", "fly"}, "", "fly"},
  };
  for (const auto& [arguments, input, sentence] : cases) {
    Ended ended = call(arguments, input);

    EXPECT_EQ(ended.code, 1) << sentence;
    EXPECT_EQ(ended.out, "");
    EXPECT_THAT(ended.err, HasSubstr(sentence));
  }
}

}  // namespace
}  // namespace codevault
