#include "languages/parse.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string lua = R"(id: lua
name: Lua
monaco: lua
extensions: [.lua]
source: main.lua
run: {argv: [lua5.4, "{source}", "{args}"], limits: {memory_mib: 64}, warm: lua}
warm: {lua: {argv: [lua5.4, -]}}
version_command: [lua5.4, -v]
version_pattern: 'Lua (\S+)'
packages: [lua5.4]
starter: print(1)
hello: print(2)
)";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  return text.replace(text.find(what), what.size(), by);
}

TEST(ParseLanguage, ReadsWhatIsThereAndLeavesTheRestAsUsual) {
  Language language = parse_language(lua, "lua.yaml");

  EXPECT_EQ(language.id, "lua");
  EXPECT_THAT(language.run.argv, ElementsAre("lua5.4", "{source}", "{args}"));
  EXPECT_EQ(language.run.limits.memory, 64_MiB);
  EXPECT_EQ(language.run.limits.processes, Limits{}.processes);
  EXPECT_THAT(language.warm.at("lua").argv, ElementsAre("lua5.4", "-"));
  EXPECT_FALSE(language.compile);
}

TEST(ParseLanguage, ReadsWhatTheToolchainMakesAhead) {
  std::string text =
      lua + "precompiled: {headers: [a.h], files: {\"{header}\": x}, use: [\"-I{folder}\"]," +
      " make: {argv: [luac], keep: [out]}, made_of: [/usr], doubtful: [no]}\n";

  Precompiled precompiled = *parse_language(text, "lua.yaml").precompiled;

  EXPECT_THAT(precompiled.headers, ElementsAre("a.h"));
  EXPECT_THAT(precompiled.files, ElementsAre(testing::Pair("{header}", "x")));
  EXPECT_THAT(precompiled.make.keep, ElementsAre("out"));
  EXPECT_THAT(precompiled.use, ElementsAre("-I{folder}"));
  EXPECT_THAT(precompiled.made_of, ElementsAre("/usr"));
  EXPECT_THAT(precompiled.doubtful, ElementsAre("no"));
}

TEST(ParseLanguage, ReadsItsRules) {
  RulesByName rules;
  rules["lua"] = parse_rules(
      "grammar: lua\nrules: {no-io: {level: blocks, says: No., names: [io.popen]}}\n", "lua.yaml");

  Language language = parse_language(lua + "rules: lua\n", "lua.yaml", rules);

  EXPECT_EQ(language.rules.grammar, find_grammar("lua"));
  ASSERT_EQ(language.rules.rules.size(), 1u);
  EXPECT_EQ(language.rules.rules[0].id, "no-io");
  EXPECT_EQ(language.rules.rules[0].level, Rule::Level::blocks);
  EXPECT_THAT(language.rules.rules[0].names, ElementsAre("io.popen"));
}

TEST(ParseRules, NamesFileLineAndKeyOfWhatIsWrong) {
  std::pair<const char*, const char*> cases[] = {
      {"grammar: klingon\nrules: {}", "c.yaml:1: 'grammar' says 'klingon', which there is not"},
      {"grammar: c", "'rules' is missing"},
      {"grammar: c\nrules: {a: {level: maybe}}", "c.yaml:2: 'level' must be 'blocks' or 'warns'"},
      {"grammar: c\nrules: {a: {level: warns, says: x}}", "'names' is missing"},
      {"grammar: c\nrules: {a: {level: warns, says: x, names: ['a*b']}}", "a * stands at the end"},
  };
  for (const auto& [yaml, message] : cases) {
    EXPECT_THAT([&] { parse_rules(yaml, "c.yaml"); },
                testing::ThrowsMessage<Error>(HasSubstr(message)))
        << yaml;
  }
}

TEST(ParseLanguage, NamesFileLineAndKeyOfWhatIsWrong) {
  struct {
    const char* what;
    const char* by;
    const char* message;
  } cases[] = {
      {"name: Lua", "nmae: Lua", "'name' is missing"},
      {"name: Lua", "name: Lua\ncolour: blue", "lua.yaml:3: there is no key 'colour' here"},
      {"extensions: [.lua]", "extensions: {a: b}", "lua.yaml:4: 'extensions' must be"},
      {"memory_mib: 64", "memory_mib: 1.5", "lua.yaml:6: 'memory_mib' must be a whole number"},
      {"memory_mib: 64", "memory: 64", "lua.yaml:6: there is no key 'memory' here"},
      {"warm: lua}", "warm: lua, beside_heap_mib: 1.5}", "lua.yaml:6: 'beside_heap_mib' must be"},
      {"warm: lua}", "warm: luajit}", "'warm' has no 'luajit'"},
      {"'Lua (\\S+)'", "'Lua'", "'version_pattern' needs a group"},
      {"'Lua (\\S+)'", "'Lua ('", "'version_pattern' is no regular expression"},
      {"name: Lua", "name: Lua\nprecompiled: {headers: [a.h]}", "'make' is missing"},
      {"name: Lua", "name: Lua\nrules: perl",
       "lua.yaml:3: 'rules' says 'perl', which there is not"},
      {"name: Lua", "name: [", "lua.yaml:"},
  };
  for (const auto& wrong : cases) {
    std::string text = replaced(lua, wrong.what, wrong.by);
    EXPECT_THAT([&] { parse_language(text, "lua.yaml"); },
                testing::ThrowsMessage<Error>(HasSubstr(wrong.message)))
        << wrong.by;
  }
}

}  // namespace
}  // namespace codevault
