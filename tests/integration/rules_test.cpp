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
      {"cpp-clang", "#include <sys/socket.h>", "no-network 1:10\n"},
      {"c-clang", "#include <conio.h>", "other-system 1:10\n"},
      {"python", "import sys\nfrom socket import *", "no-network 2:6\n"},
      {"python", "import tkinter as tk", "no-screen 1:8\n"},
      {"java", "import java.net.Socket;", "no-network 1:8\n"},
      {"java", "import javax.swing.*;", "no-screen 1:8\n"},
      {"javascript", "const net = require('node:net');", "no-network 1:21\n"},
      {"javascript", "document.write('a')", "no-page 1:1\n"},
      {"typescript", "import * as http from 'http';", "no-network 1:23\n"},
      {"go", "import (\n\t\"fmt\"\n\t\"net/http\"\n)", "no-network 3:2\n"},
      {"go", "import \"C\"\n", "no-cgo 1:8\n"},
      {"rust", "use std::net::TcpStream;", "no-network 1:5\n"},
      {"csharp", "using System.Net.Sockets;", "no-network 1:7\n"},
      {"csharp", "using System.Windows.Forms;", "no-screen 1:7\n"},
      {"pascal", "uses crt,\n  Windows;", "other-system 2:3\n"},
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
      {"python", "'''\nimport socket\n'''\nimport urllib.parse\nsocket = 1"},
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
