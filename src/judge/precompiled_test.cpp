#include "judge/precompiled.hpp"

#include <gtest/gtest.h>

namespace codevault {
namespace {

TEST(FirstHeader, IsFoundBehindBlanksAndComments) {
  EXPECT_EQ(first_header_of("#include <iostream>\nint main() {}"), "iostream");
  EXPECT_EQ(first_header_of("#include<bits/stdc++.h>"), "bits/stdc++.h");
  EXPECT_EQ(first_header_of("\r\n // a word\n/* more\n * words */\t# include\t<map> // why"),
            "map");
}

TEST(FirstHeader, IsNoneWhenAnythingComesBeforeIt) {
  for (const char* code : {
           "",
           "int x;\n#include <iostream>",
           "#define int long long\n#include <iostream>",
           "#pragma GCC optimize(\"O3\")\n#include <iostream>",
           "#if 0\n#include <iostream>\n#endif",
           "#include \"iostream\"",
           "#include_next <iostream>",
           "#import <iostream>",
           "#include <iostream\n>",
           "#include HEADER",
           "%:include <iostream>",
           "// a comment that never ends",
           "/* a comment that never ends\n#include <iostream>",
       }) {
    EXPECT_EQ(first_header_of(code), "") << code;
  }
}

TEST(FirstHeader, IsNoneWhereJoinedLinesMayHideIt) {
  EXPECT_EQ(first_header_of("// goes on \\\n#include <iostream>\n"), "");
  EXPECT_EQ(first_header_of("/* ends here *\\\n/ int x; /* */\n#include <iostream>\n"), "");
  EXPECT_EQ(first_header_of("#include \\\n<iostream>\n"), "");
  EXPECT_EQ(first_header_of("#include <iostream>\n// a \\ later\n"), "iostream");
}

TEST(PrecompiledFolders, AreFoundByLanguageAndHeader) {
  PrecompiledFolders folders;
  folders.add("cpp", "iostream", "/a");

  ASSERT_TRUE(folders.find("cpp", "iostream"));
  EXPECT_EQ(*folders.find("cpp", "iostream"), "/a");
  EXPECT_FALSE(folders.find("cpp", ""));
  EXPECT_FALSE(folders.find("c", "iostream"));
}

}  // namespace
}  // namespace codevault
