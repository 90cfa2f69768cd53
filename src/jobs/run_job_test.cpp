#include "jobs/run_job.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/error.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

Program parse(const std::string& text) {
  return parse_program(json::parse(text).as_object(), Ceilings{});
}

TEST(ParseProgram, ReadsEveryField) {
  Program program = parse(R"({"language": "Python", "code": "print 1", "inputBase64": "AP8=",
    "args": ["a b", ""], "files": [{"name": "data/in.txt", "content": "x"}],
    "limits": {"cpuTime": 1000, "memory": 67108864, "processes": 4}})");

  EXPECT_EQ(program.language, "python");
  EXPECT_EQ(*program.input, std::string("\0\xFF", 2));
  EXPECT_EQ(program.args.size(), 2u);
  EXPECT_EQ(program.files[0].name, "data/in.txt");
  EXPECT_EQ(program.limits.cpu_time, std::chrono::seconds(1));
  EXPECT_EQ(program.limits.memory, 64_MiB);
  EXPECT_FALSE(program.limits.output);
}

TEST(ParseProgram, SurvivesItsOwnWireForm) {
  std::string text = R"({"language":"c","code":"x","input":"1","args":["a"],)"
                     R"("files":[{"name":"b","contentBase64":"/w=="}],"limits":{"cpuTime":5}})";

  EXPECT_EQ(json::value(to_json(parse(text))), json::parse(text));
}

TEST(ParseProgram, NamesTheFieldItRejects) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({})", "'language' is missing"},
      {R"({"language": 7})", "'language' must be a string"},
      {R"({"language": "c"})", "'code' is missing"},
      {R"({"language": "c", "code": null})", "'code' is missing"},
      {R"({"language": "c", "code": "", "cod": 1})", "'cod' is not a field here"},
      {R"({"language": "c", "code": "", "input": 1})", "'input' must be a string"},
      {R"({"language": "c", "code": "", "inputBase64": "?"})", "'inputBase64' is not base64"},
      {R"({"language": "c", "code": "", "input": "", "inputBase64": ""})", "send one of them"},
      {R"({"language": "c", "code": "", "args": "a"})", "'args' must be a list"},
      {R"({"language": "c", "code": "", "args": [1]})", "'args[0]' must be a string"},
      {R"({"language": "c", "code": "", "args": ["\u0000"]})", "must not hold a NUL"},
      {R"({"language": "c", "code": "", "files": {}})", "'files' must be a list"},
      {R"({"language": "c", "code": "", "files": [1]})", "'files[0]' must be"},
      {R"({"language": "c", "code": "", "files": [{"name": "a"}]})",
       "'files[0].content' is missing"},
      {R"({"language": "c", "code": "", "limits": 1})", "'limits' must be an object"},
      {R"({"language": "c", "code": "", "limits": {"cpuTime": 0}})", "'limits.cpuTime' must be"},
      {R"({"language": "c", "code": "", "limits": {"cpuTime": 1.5}})", "'limits.cpuTime' must be"},
      {R"({"language": "c", "code": "", "limits": {"cpuTime": -1}})", "'limits.cpuTime' must be"},
      {R"({"language": "c", "code": "", "limits": {"cpuTime": 9e18}})", "from 1 to 15000"},
      {R"({"language": "c", "code": "", "limits": {"memory": "1"}})", "'limits.memory' must be"},
      {R"({"language": "c", "code": "", "limits": {"cpu": 1}})", "'limits.cpu' is not a field"},
  };
  for (auto [text, message] : cases) {
    EXPECT_THAT([&] { parse(text); }, testing::ThrowsMessage<Error>(HasSubstr(message))) << text;
  }
}

TEST(ParseProgram, RefusesNamesThatAreNotPlain) {
  for (std::string name : {"", "/etc/x", "../x", "a/../b", "-o", ".x", "a/.x", "a//b", "a/", "a b",
                           "a\\nb", "@x", "1/2/3/4/5/6/7/8/9"}) {
    std::string text =
        R"({"language":"c","code":"","files":[{"name":")" + name + R"(","content":""}]})";
    EXPECT_THAT([&] { parse(text); }, testing::ThrowsMessage<Error>(HasSubstr("'files[0].name'")))
        << name;
  }
}

TEST(ParseProgram, RefusesNamesThatGetInEachOthersWay) {
  auto two = [](std::string a, std::string b) {
    return R"({"language":"c","code":"","files":[{"name":")" + a + R"(","content":""},{"name":")" +
           b + R"(","content":""}]})";
  };
  EXPECT_THAT([&] { parse(two("a", "a")); },
              testing::ThrowsMessage<Error>(HasSubstr("occurs twice")));
  EXPECT_THAT([&] { parse(two("a/b", "a")); }, testing::ThrowsMessage<Error>(HasSubstr("folder")));
}

}  // namespace
}  // namespace codevault
