#include <gmock/gmock.h>

#include "integration/programs.hpp"
#include "judge/build.hpp"

namespace codevault {
namespace {

// The findings of the rules of `language` in `code`: "rule line:column", one a line, with a '!'
// before those that block.
std::string found(const std::string& language, const std::string& code) {
  std::string lines;
  for (const CodeFinding& finding : findings_in(language_by_id(language), {.code = code})) {
    if (finding.level == Rule::Level::blocks) lines += '!';
    lines += finding.rule + ' ' + std::to_string(finding.line) + ':' +
             std::to_string(finding.column) + '\n';
  }
  return lines;
}

TEST(LanguageRules, FindNothingInTheProgramsThatLanguagesBeginWith) {
  for (const Language& language : all_languages()) {
    EXPECT_EQ(found(language.id, language.hello), "") << language.id;
    EXPECT_EQ(found(language.id, language.starter), "") << language.id;
  }
}

TEST(LanguageRules, FindNothingInTheSamplePrograms) {
  for (const std::string& path : programs_below("sample")) {
    std::vector<CodeFinding> findings = findings_in(language_of(path), to_program(path));
    EXPECT_TRUE(findings.empty()) << path << ' ' << sentence_of(findings.front());
  }
}

TEST(LanguageRules, FindWhatTheyAreFor) {
  struct {
    const char* language;
    const char* code;
    const char* expected;
  } cases[] = {
      {"c", "#include <stdio.h>\n  # include \"/etc/passwd\"\n", "!host-path 2:13\n"},
      {"cpp", "#include </dev/urandom>", "!host-path 1:10\n"},
      {"cpp-clang", "int a = socket(1, 2, 3);", "!no-network 1:9\n"},
      {"c", "int main(void) {\n  return system(\"ls\");\n}", "!no-process 2:10\n"},
      {"c-clang", "#include <conio.h>", "other-system 1:10\n"},
      {"python", "import os\nos.system('ls')", "!no-process 2:1\n"},
      {"python", "from socket import socket", "!no-network 1:20\n"},
      {"python", "import tkinter as tk", "no-screen 1:8\n"},
      {"java", "import java.net.Socket;", "!no-network 1:8\n"},
      {"java", "import javax.swing.*;", "no-screen 1:8\n"},
      {"javascript", "const net = require('node:net').connect(1);", "!no-network 1:13\n"},
      {"javascript", "document.write('a')", "no-page 1:1\n"},
      {"typescript", "import * as http from 'https';", "!no-network 1:23\n"},
      {"go", "import (\n\t\"fmt\"\n\t\"os/exec\"\n)", "!no-process 3:2\n"},
      {"go", "import \"C\"\n", "no-cgo 1:8\n"},
      {"rust", "use std::net::TcpStream;", "!no-network 1:15\n"},
      {"csharp", "using System.Net.Sockets;", "!no-network 1:7\n"},
      {"csharp", "using System.Windows.Forms;", "no-screen 1:7\n"},
      {"pascal", "uses crt,\n  Windows;", "other-system 2:3\n"},
      {"bash", "x=1; curl a", "!no-network 1:6\n"},
      {"sql", "select 1;\n.shell ls", "!no-process 2:1\n"},
      {"python", "print(\xE2\x80\x9Chi\xE2\x80\x9D)", "lookalike 1:7\nlookalike 1:10\n"},
      {"bash", "# \xE2\x80\xAE", "hidden-direction 1:3\n"},
  };
  for (const auto& [language, code, expected] : cases) {
    EXPECT_EQ(found(language, code), expected) << language << ": " << code;
  }
}

TEST(LanguageRules, LetPassWhatOnlyLooksLikeIt) {
  struct {
    const char* language;
    const char* code;
  } cases[] = {
      {"c", "// #include \"/etc/passwd\"\nconst char* s = \"#include </a>\";\n#include \"a/b.h\""},
      {"cpp", "auto s = R\"(\n#include \"/etc/passwd\"\n)\";\nint n = 1'000'000; // it's"},
      {"c",
       "#if 0\n#include \"/a\"\n#endif\n#ifdef LOCAL\nint x = system(\"ls\");\n#endif\n// \\\n "
       "system"},
      {"c",
       "#include <arpa/inet.h>\n#include <sys/socket.h>\nint x = htonl(1); int y = socketpair(1, "
       "1, 0, z);"},
      {"python", "'''\nimport socket\n'''\nimport urllib.parse\nsocket = 1"},
      {"python",
       "from http.client import responses\nimport os.path\nprint(os.path.join('a', 'system'))"},
      {"go", "package main\nimport \"net\"\nvar x = net.ParseIP(\"1.1.1.1\")"},
      {"rust", "use std::net::Ipv4Addr; // '\xE2\x80\x93'\nconst C: char = '\xE2\x80\x93';"},
      {"javascript", "const document = {write() {}}; document.write('a');"},
      {"java", "import java.net.URI;"},
      {"javascript", "const s = \"require('net')\"; // fetch"},
      {"rust", "fn f<'a>(x: &'a str) -> &'a str { x } // std::net"},
      {"pascal", "{ uses windows }"},
      {"haskell", "f' x = x -- it\xE2\x80\x99s"},
      {"ocaml", "let x = \"\xE2\x80\x9C\" (* \xE2\x80\x9C *)"},
      {"sql", "select '\xE2\x80\x99\n' -- \xE2\x80\x99"},
      {"lua", "--[[ \xE2\x80\x9C\n]] print('\xE2\x80\x9C')"},
  };
  for (const auto& [language, code] : cases) {
    EXPECT_EQ(found(language, code), "") << language << ": " << code;
  }
}

TEST(LanguageRules, LeaveModulesOfTheProgramAlone) {
  Program program{.code = "import turtle\nturtle.forward(1)\n"};
  program.files = {{"turtle.py", make_blob("def forward(steps): pass\n")}};

  EXPECT_TRUE(findings_in(language_by_id("python"), program).empty());
}

TEST(LanguageRules, FollowThePolicyOfTheServerAndThenOfTheProblem) {
  Language language = language_by_id("python");
  Program program{.code = "import os\nos.system('ls')\n"};
  auto levels = [&](const char* server, const char* problem) {
    language.rules.policy = parse_rule_policy(server);
    std::vector<CodeFinding> found = findings_in(language, program, parse_rule_policy(problem));
    return found.empty() ? "off" : blocking(found) ? "block" : "warn";
  };

  EXPECT_STREQ(levels("", ""), "block");
  EXPECT_STREQ(levels("warn", ""), "warn");
  EXPECT_STREQ(levels("warn, no-process=off", ""), "off");
  EXPECT_STREQ(levels("off", "no-process=block"), "block");
  EXPECT_STREQ(levels("block", "no-process=warn"), "warn");
  EXPECT_STREQ(levels("no-network=off", ""), "block");
}

TEST(LanguageRules, SearchTheFilesBesideTheCodeThatAreCode) {
  Program program{.code = "int main() {}"};
  program.files = {{"data.txt", make_blob("#include \"/a\"")},
                   {"util.c", make_blob("\n#include \"/a\"")}};

  std::vector<CodeFinding> findings = findings_in(language_by_id("c"), program);

  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].file, "util.c");
  EXPECT_EQ(findings[0].line, 2U);
}

}  // namespace
}  // namespace codevault
