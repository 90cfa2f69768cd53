#include "accounts/accounts.hpp"

#include <gmock/gmock.h>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/test_folder.hpp"
#include "store/stores.hpp"

namespace codevault {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

constexpr const char* password = "correct horse battery";

class AccountsTest : public testing::Test {
 protected:
  std::string join(const std::string& name) {
    return wait_for(accounts_.register_user(name, password, here_));
  }
  std::optional<std::string> enter(const std::string& name, const std::string& with) {
    return wait_for(accounts_.sign_in(name, with, here_));
  }
  std::optional<Identity> who(const std::string& secret) {
    return wait_for(accounts_.by_session(secret));
  }

  TestFolder folder_;
  std::shared_ptr<ManualClock> clock_ = std::make_shared<ManualClock>();
  std::unique_ptr<Stores> stores_ =
      open_stores({.file = folder_ / "store.sqlite", .clock = clock_});
  AccountStore& store_ = stores_->accounts();
  Accounts accounts_{store_, {.clock = clock_}};
  Origin here_{"192.0.2.1", "a browser"};
};

TEST_F(AccountsTest, RecognisesAUserThatHasJoined) {
  std::string secret = join("Ann");
  EXPECT_EQ(who(secret)->user.name, "Ann");
  EXPECT_EQ(who(secret)->user.role, Role::user);
  EXPECT_TRUE(enter("ann", password));
  EXPECT_FALSE(enter("Ann", "wrong horse battery"));
  EXPECT_FALSE(enter("Bob", password));
  EXPECT_FALSE(who("nonsense"));
}

TEST_F(AccountsTest, GivesANameOnceWhateverItsCase) {
  join("Ann");
  EXPECT_THAT([&] { join("aNN"); }, ThrowsMessage<Error>(HasSubstr("taken")));
}

TEST_F(AccountsTest, RefusesNamesAndPasswordsThatAreNotGood) {
  auto try_to_join = [&](const std::string& name, const std::string& with) {
    return [this, name, with] { wait_for(accounts_.register_user(name, with, here_)); };
  };
  for (const char* name : {"ab", "two words", "é-name", ""}) {
    EXPECT_THAT(try_to_join(name, password), ThrowsMessage<Error>(HasSubstr("'name'"))) << name;
  }
  for (const char* bad :
       {"short", "password12", "1234567890", "qwertyuiop!", "aaaaaaaaaaaa", "annabella1"}) {
    EXPECT_THAT(try_to_join("annabella", bad), ThrowsMessage<Error>(HasSubstr("'password'")))
        << bad;
  }
}

TEST_F(AccountsTest, KeepsNoSecretThatCanBeReadBack) {
  std::string secret = join("Ann");
  std::string token =
      wait_for(accounts_.new_token(who(secret)->user.id, "script", {Scope::run}, std::nullopt))
          .second;
  UserRecord user = wait_for(store_.find_user_by_name("ann")).value();
  EXPECT_THAT(user.password, testing::StartsWith("$argon2id$"));
  for (const SessionRecord& session : wait_for(store_.sessions_of(user.id, accounts_.now()))) {
    EXPECT_EQ(session.secret, sha256_of(secret));
  }
  for (const TokenRecord& known : wait_for(store_.tokens_of(user.id))) {
    EXPECT_EQ(known.secret, sha256_of(token));
  }
}

TEST_F(AccountsTest, EndsASessionThatIsNotUsedAndOneThatIsOld) {
  std::string idle = join("Ann");
  clock_->advance(std::chrono::hours(14 * 24 + 1));
  EXPECT_FALSE(who(idle));

  std::string used = *enter("Ann", password);
  for (int day = 0; day < 90; ++day) {
    EXPECT_TRUE(who(used)) << day;
    clock_->advance(std::chrono::hours(24));
  }
  EXPECT_FALSE(who(used));
}

TEST_F(AccountsTest, GivesEverySignInASecretOfItsOwn) {
  std::string first = join("Ann");
  std::string second = *enter("Ann", password);
  EXPECT_NE(first, second);
  wait_for(accounts_.sign_out(*who(first)));
  EXPECT_FALSE(who(first));
  EXPECT_TRUE(who(second));
}

TEST_F(AccountsTest, SignsOutEverywhereElseWhenThePasswordChanges) {
  std::string secret = join("Ann");
  UserRecord ann = who(secret)->user;
  const char* wanted = "a new horse battery";
  EXPECT_FALSE(wait_for(accounts_.change_password(ann, "wrong horse battery", wanted, here_)));
  EXPECT_TRUE(who(secret));
  auto renewed = wait_for(accounts_.change_password(ann, password, wanted, here_));
  EXPECT_FALSE(who(secret));
  EXPECT_TRUE(who(*renewed));
  EXPECT_FALSE(enter("Ann", password));
  EXPECT_TRUE(enter("Ann", wanted));
}

TEST_F(AccountsTest, MakesGuessingSlowWithoutLockingTheOwnerOutForLong) {
  join("Ann");
  for (int i = 0; i < 10; ++i) EXPECT_FALSE(enter("Ann", "wrong horse battery"));
  EXPECT_THROW(enter("Ann", password), TooManyAttempts);
  EXPECT_THROW(enter("ANN", password), TooManyAttempts);
  clock_->advance(std::chrono::seconds(61));
  EXPECT_TRUE(enter("Ann", password));
}

TEST_F(AccountsTest, CountsAttemptsOfAnAddressOverAllNames) {
  for (int i = 0; i < 40; ++i) EXPECT_FALSE(enter("user" + std::to_string(i), password));
  EXPECT_THROW(enter("another", password), TooManyAttempts);
  here_.address = "192.0.2.2";
  EXPECT_FALSE(enter("another", password));
}

TEST_F(AccountsTest, LetsNoDisabledUserIn) {
  std::string secret = join("Ann");
  UserRecord ann = who(secret)->user;
  std::string token = wait_for(accounts_.new_token(ann.id, "script", {Scope::run}, {})).second;
  EXPECT_TRUE(wait_for(store_.change_user(ann.id, std::nullopt, true)));
  EXPECT_FALSE(who(secret));
  EXPECT_FALSE(enter("Ann", password));
  EXPECT_FALSE(wait_for(accounts_.by_token(token)));
}

// A password is hashed for a while, in which an admin may have acted.
TEST_F(AccountsTest, LetsAChangeOfThePasswordUndoNothing) {
  UserRecord ann = who(join("Ann"))->user;
  EXPECT_TRUE(wait_for(store_.change_user(ann.id, Role::setter, true)));
  wait_for(accounts_.set_password(ann, "a new horse battery"));
  UserRecord now = wait_for(store_.find_user(ann.id)).value();
  EXPECT_EQ(now.role, Role::setter);
  EXPECT_TRUE(now.disabled);
}

TEST_F(AccountsTest, MakesNoSessionForAnOldPassword) {
  UserRecord ann = who(join("Ann"))->user;
  wait_for(accounts_.set_password(ann, "a new horse battery"));
  EXPECT_THAT([&] { wait_for(accounts_.new_session(ann, here_)); },
              ThrowsMessage<Error>(HasSubstr("sign in again")));
}

TEST_F(AccountsTest, LetsTheOwnerInWhileAStrangerGuesses) {
  std::string secret = join("Ann");
  UserRecord ann = who(secret)->user;
  here_.address = "198.51.100.7";
  for (int i = 0; i < 10; ++i) EXPECT_FALSE(enter("Ann", "wrong horse battery"));
  EXPECT_THROW(enter("Ann", "wrong horse battery"), TooManyAttempts);
  here_.address = "192.0.2.1";
  EXPECT_TRUE(enter("Ann", password));
  EXPECT_TRUE(wait_for(accounts_.password_fits(ann, password, here_.address)));
}

TEST_F(AccountsTest, EndsATokenOnItsDay) {
  UserRecord ann = who(join("Ann"))->user;
  std::string token = wait_for(accounts_.new_token(ann.id, "script", {Scope::read}, 2)).second;
  EXPECT_EQ(wait_for(accounts_.by_token(token))->scopes, std::set{Scope::read});
  clock_->advance(std::chrono::hours(49));
  EXPECT_FALSE(wait_for(accounts_.by_token(token)));
}

TEST(CsrfToken, BelongsToOneSession) {
  EXPECT_EQ(csrf_token_of("a"), csrf_token_of("a"));
  EXPECT_NE(csrf_token_of("a"), csrf_token_of("b"));
  EXPECT_TRUE(same_secret("one", "one"));
  EXPECT_FALSE(same_secret("one", "two"));
  EXPECT_FALSE(same_secret("one", ""));
}

}  // namespace
}  // namespace codevault
