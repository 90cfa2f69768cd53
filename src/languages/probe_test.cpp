#include "languages/probe.hpp"

#include <gmock/gmock.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_future.hpp>
#include <fstream>

#include "base/error.hpp"
#include "base/random.hpp"
#include "judge/scripted_executor.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::Property;
using testing::Throws;

Language asked_by(const std::string& program) {
  return {.id = program, .version_command = {program, "--version"}, .version_pattern = "v(\\d+)"};
}

class ProbeLanguages : public testing::Test {
 protected:
  ~ProbeLanguages() override { fs::remove(cache_); }

  std::future<Catalog> begin(ScriptedExecutor& executor, std::vector<Language> languages) {
    executor.programs = programs_;
    auto probed = asio::co_spawn(context_, probe_languages(executor, std::move(languages), cache_),
                                 asio::use_future);
    context_.restart();
    context_.run();
    return probed;
  }

  // What is offered, as "id version".
  std::vector<std::string> probe(ScriptedExecutor& executor, std::vector<Language> languages) {
    std::vector<std::string> offered;
    Catalog catalog = begin(executor, std::move(languages)).get();
    for (const Language& language : catalog.languages())
      offered.push_back(language.id + " " + language.version);
    return offered;
  }

  asio::io_context context_;
  std::map<std::string, std::string> programs_{{"sh", "1"}, {"cat", "2"}, {"env", "3"}};
  fs::path cache_ = fs::temp_directory_path() / random_id();
};

TEST_F(ProbeLanguages, OffersThoseThatTellTheirVersion) {
  ScriptedExecutor executor({{.out = "v1\n"}, {.exit_code = 1}, {.err = "it is v3\n"}});

  EXPECT_THAT(
      probe(executor, {asked_by("sh"), asked_by("no-such"), asked_by("cat"), asked_by("env")}),
      ElementsAre("sh 1", "env 3"));
}

TEST_F(ProbeLanguages, AsksThemAllAtOnce) {
  ScriptedExecutor executor({{.out = "v1"}, {.out = "v2"}, {.out = "v3"}});
  Timer all_asked(context_.get_executor(), Timer::time_point::max());
  std::size_t asked = 0;
  executor.before = [&](const Command&) -> Task<> {
    if (++asked == 3) {
      all_asked.cancel();
    } else {
      boost::system::error_code woken;
      co_await all_asked.async_wait(asio::redirect_error(asio::use_awaitable, woken));
    }
  };

  auto probed = begin(executor, {asked_by("sh"), asked_by("cat"), asked_by("env")});

  ASSERT_EQ(probed.wait_for(std::chrono::seconds(0)), std::future_status::ready);
  EXPECT_EQ(probed.get().languages().size(), 3u);
}

TEST_F(ProbeLanguages, AsksNoProgramASecondTime) {
  ScriptedExecutor first({{.out = "v1"}});
  probe(first, {asked_by("sh")});
  ScriptedExecutor second({{.out = "v2"}});

  EXPECT_THAT(probe(second, {asked_by("sh"), asked_by("cat")}), ElementsAre("sh 1", "cat 2"));
  EXPECT_EQ(second.commands.size(), 1u);
}

TEST_F(ProbeLanguages, AsksAgainWhenTheProgramIsAnother) {
  ScriptedExecutor first({{.out = "v1"}});
  probe(first, {asked_by("sh")});
  programs_["sh"] = "1, replaced";
  ScriptedExecutor second({{.out = "v2"}});

  EXPECT_THAT(probe(second, {asked_by("sh")}), ElementsAre("sh 2"));
}

TEST_F(ProbeLanguages, FailsWhenTheExecutorDoes) {
  ScriptedExecutor executor({{.out = "v1"}});

  auto probed = begin(executor, {asked_by("sh"), asked_by("cat")});

  EXPECT_THAT([&] { probed.get(); }, Throws<Error>(Property(&Error::kind, ErrorKind::unavailable)));
}

}  // namespace
}  // namespace codevault
