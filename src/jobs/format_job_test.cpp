#include "jobs/format_job.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/error.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

TEST(FormatJob, ReadsWhatItWrites) {
  FormatJob job = parse_format_job(to_json(FormatJob{"c", "a"}), Ceilings{});

  EXPECT_EQ(job.language, "c");
  EXPECT_EQ(job.code, "a");
  EXPECT_THAT(
      [] {
        parse_format_job({{"language", "c"}, {"code", ""}}, Ceilings{});
      },
      testing::ThrowsMessage<Error>(HasSubstr("'code' must not be empty")));
}

TEST(FormatJob, EndsWithTheCodeOrTheFormattersWords) {
  Formatted good{.ok = true, .code = "a\n"};
  Formatted bad{.message = "line 1: no"};

  EXPECT_EQ(json::serialize(to_json(good)), R"({"code":"a\n"})");
  EXPECT_EQ(json::serialize(to_json(bad)), R"({"notFormatted":"line 1: no"})");
  EXPECT_EQ(parse_formatted(json::serialize(to_json(good))).code, "a\n");
  EXPECT_FALSE(parse_formatted(json::serialize(to_json(bad))).ok);
  EXPECT_EQ(parse_formatted(json::serialize(to_json(bad))).message, "line 1: no");
}

}  // namespace
}  // namespace codevault
