#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "integration/place.hpp"
#include "integration/programs.hpp"
#include "integration/testbed.hpp"
#include "judge/build.hpp"
#include "judge/catalog.hpp"
#include "languages/precompile.hpp"

// With precompiled files, a compiler prints and produces the same as without.
namespace codevault {
namespace {

namespace fs = std::filesystem;
using ::testing::StartsWith;

class MadeAhead : public testing::Test {
 protected:
  // The language, with precompiled files for `headers` only; skips the test if it is not installed.
  void prepare(const std::string& id, std::vector<std::string> headers) {
    language_ = language_by_id(id);
    if (!is_installed(language_)) GTEST_SKIP() << language_.name << " is not installed";
    language_.precompiled->headers = std::move(headers);
    fs::create_directories(folder_);
    testbed_.emplace(ExecutorKind{"sandbox", [&](const asio::any_io_executor& io, unsigned slots) {
                                    return std::make_unique<SandboxExecutor>(
                                        io, SandboxSettings{.program = sandbox_program(),
                                                            .languages = languages_folder(),
                                                            .precompiled = folder_,
                                                            .slots = slots,
                                                            .mounts = language_.mounts});
                                  }});
    testbed_->finish(make_ahead());
  }
  void TearDown() override {
    testbed_.reset();
    fs::remove_all(folder_);
  }

  Task<bool> make_ahead() {
    Catalog catalog(std::vector<Language>(1, language_));
    co_await precompile(testbed_->executor(), catalog, cache_.precompiled(),
                        std::chrono::seconds(0));
    co_return true;
  }

  // Path on the host of the precompiled file for code that begins with `header`.
  fs::path made_for(const std::string& header) {
    const std::string* shown = cache_.precompiled().find(language_.id, header);
    return shown ? folder_ / fs::path(*shown).filename() : fs::path();
  }

  Build build(CompileCache& cache, const Language& language, const std::string& code) {
    auto building = [](Executor& executor, CompileCache& with, Language of,
                       Program program) -> Task<Build> {
      std::unique_ptr<Box> box = co_await executor.open(of);
      co_return co_await build_program(*box, with, of, program);
    };
    return testbed_->finish(building(testbed_->executor(), cache, language, Program{.code = code}));
  }

  void expect_no_difference(const std::string& code) {
    CompileCache nothing;
    Build usual = build(nothing, language_, code);
    Build ahead = build(cache_, language_, code);

    EXPECT_EQ(ahead.usable, usual.usable) << code;
    EXPECT_EQ(ahead.compilation->out, usual.compilation->out) << code;
    EXPECT_EQ(ahead.compilation->err, usual.compilation->err) << code;
    EXPECT_EQ(ahead.compilation->exit_code, usual.compilation->exit_code) << code;
    ASSERT_EQ(ahead.files.size(), usual.files.size()) << code;
    for (std::size_t i = 0; i < ahead.files.size(); ++i) {
      EXPECT_EQ(ahead.files[i].name, usual.files[i].name) << code;
      EXPECT_TRUE(contents_of(ahead.files[i].contents) == contents_of(usual.files[i].contents))
          << code;
    }
  }

  fs::path folder_ = fs::temp_directory_path() / random_id();
  Language language_;
  std::optional<Testbed> testbed_;
  CompileCache cache_;
};

TEST_F(MadeAhead, HeaderIsReadByTheCompiler) {
  ASSERT_NO_FATAL_FAILURE(prepare("cpp", {"string"}));
  if (IsSkipped()) return;
  ASSERT_TRUE(fs::exists(made_for("string") / "precompiled/string.gch"));
  Language telling = language_;
  telling.compile->argv.push_back("-H");
  telling.precompiled->doubtful.clear();

  Build built = build(cache_, telling, "#include <string>\nint main() {}\n");

  EXPECT_THAT(built.compilation->err, StartsWith("! /codevault/precompiled/"));
}

TEST_F(MadeAhead, HeaderChangesNeitherWordsNorProgram) {
  ASSERT_NO_FATAL_FAILURE(prepare("cpp", {"string"}));
  if (IsSkipped()) return;
  for (const char* code : {
           "#include <string>\nint main() { return std::string(\"a\").size(); }\n",
           "// first\n\n#include <string>\n#include <string>\n#include <vector>\n"
           "int main() { std::vector<std::string> v(3); return __LINE__ + __COUNTER__ + "
           "sizeof(__FILE__) + sizeof(__BASE_FILE__) + v.size(); }\n",
           "#include <string>\n#warning \"a word\"\nint main() { return undefined; }\n",
           "#include <string>\nint main() { std::string s = 5; s + 1.5; }\n",
           "#include <string>\n#include <map>\nstruct X {};\nint main() { std::map<X, int> m; "
           "m[X()]; }\n",
           "#include <string>\nstatic_assert(sizeof(int) == 5, \"x\");\n",
           "#include <string>\n#ifdef _GLIBCXX_DEBUG\n#error debug\n#endif\nint main() {\n",
           "#include <string>\n#include \"missing.h\"\n",
           "#include <string> extra\nint main() {}\n",
           "#define private public\n#include <string>\nint main() {}\n",
       }) {
    expect_no_difference(code);
  }
}

TEST_F(MadeAhead, ClassesChangeNeitherWordsNorProgram) {
  ASSERT_NO_FATAL_FAILURE(prepare("java", {}));
  if (IsSkipped()) return;
  ASSERT_TRUE(fs::exists(made_for("") / "javac.jsa"));
  for (const char* code : {
           "public class Main { public static void main(String[] a) { Runnable r = () -> "
           "System.out.println(1); r.run(); } }\n",
           "public class Main { int x }\n",
           "import java.util.*;\npublic class Main { List l = new ArrayList(); Missing m; }\n",
       }) {
    expect_no_difference(code);
  }
}

}  // namespace
}  // namespace codevault
