#include "base/json_fields.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::ThrowsMessage;

JsonFields fields_of(std::string_view text) {
  return JsonFields(std::move(json::parse(json::string_view(text)).as_object()));
}

// The sentence of the Error that `read` throws.
std::string failure_of(std::string_view text, const std::function<void(JsonFields&)>& read) {
  JsonFields fields = fields_of(text);
  try {
    read(fields);
  } catch (const Error& error) {
    return error.what();
  }
  return "it was read";
}

TEST(JsonFields, ReadsEachKindOfField) {
  JsonFields fields = fields_of(
      R"({"name":"a","code":"","inputBase64":"AP8=","all":true,"most":7,"args":["x",""],
          "limits":{"time":1},"files":[{"name":"b"},{"name":"c"}]})");

  EXPECT_EQ(fields.text("name", 10), "a");
  EXPECT_EQ(fields.contents("code", 10), "");
  EXPECT_EQ(fields.bytes_if("input", 2), std::string("\0\xFF", 2));
  EXPECT_EQ(fields.choice_if("all"), true);
  EXPECT_EQ(fields.number_if("most", 1, 7), 7u);
  EXPECT_THAT(fields.texts("args"), ElementsAre("x", ""));
  EXPECT_EQ(fields.object_if("limits")->number_if("time", 0, 1), 1u);
  EXPECT_EQ(fields.objects_if("files", 2).at(1).text("name", 1), "c");
  EXPECT_NO_THROW(fields.finish());
}

TEST(JsonFields, TakesWhatIsNullForMissing) {
  JsonFields fields = fields_of(R"({"a":null})");

  EXPECT_EQ(fields.text_if("a", 10), std::nullopt);
  EXPECT_EQ(fields.number_if("b", 0, 1), std::nullopt);
  EXPECT_THAT(fields.texts_if("c", 1, 1), ElementsAre());
  EXPECT_THAT([&] { fields.text("a", 10); }, ThrowsMessage<Error>("'a' is missing"));
}

TEST(JsonFields, NamesTheFieldItRefuses) {
  const std::tuple<const char*, std::function<void(JsonFields&)>, const char*> cases[] = {
      {R"({"a":1})", [](auto& f) { f.text("a", 9); }, "'a' must be a string"},
      {R"({"a":""})", [](auto& f) { f.text("a", 9); }, "'a' must not be empty"},
      {R"({"a":"abc"})", [](auto& f) { f.text("a", 2); }, "'a' is longer than 2 bytes"},
      {R"({"aBase64":"?"})", [](auto& f) { f.bytes_if("a", 9); }, "'aBase64' is not base64"},
      {R"({"a":"","aBase64":""})", [](auto& f) { f.bytes_if("a", 9); },
       "'aBase64' and 'a' are both there; send one of them"},
      {R"({"aBase64":"AAAA"})", [](auto& f) { f.bytes_if("a", 2); },
       "'aBase64' holds more than 2 bytes"},
      {R"({"a":0})", [](auto& f) { f.choice_if("a"); }, "'a' must be true or false"},
      {R"({"a":-1})", [](auto& f) { f.number_if("a", 0, 5); },
       "'a' must be a whole number from 0 to 5"},
      {R"({"a":1.5})", [](auto& f) { f.number_if("a", 0, 5); },
       "'a' must be a whole number from 0 to 5"},
      {R"({"a":"x"})", [](auto& f) { f.texts_if("a", 9, 9); }, "'a' must be a list of strings"},
      {R"({"a":["x",1]})", [](auto& f) { f.texts_if("a", 9, 9); }, "'a[1]' must be a string"},
      {R"({"a":["x","y"]})", [](auto& f) { f.texts_if("a", 1, 9); }, "'a' has more than 1 strings"},
      {R"({"a":1})", [](auto& f) { f.object_if("a"); }, "'a' must be an object"},
      {R"({"a":[1]})", [](auto& f) { f.objects_if("a", 9); }, "'a[0]' must be an object"},
      {R"({"a":[{"b":1}]})", [](auto& f) { f.objects_if("a", 9).at(0).text("b", 9); },
       "'a[0].b' must be a string"},
      {R"({"a":{"b":1}})", [](auto& f) { f.object_if("a")->finish(); },
       "'a.b' is not a field here"},
      {R"({"a":1})", [](auto& f) { f.finish(); }, "'a' is not a field here"},
  };
  for (const auto& [text, read, sentence] : cases) EXPECT_EQ(failure_of(text, read), sentence);
}

}  // namespace
}  // namespace codevault
