# Writes the C++ file `source`, which defines `name` as the contents of `file`.
file(READ "${file}" contents)
file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
#include <string_view>

namespace codevault::embedded {

extern const std::string_view @name@;
constinit const std::string_view @name@ = R"embedded(@contents@)embedded";

}  // namespace codevault::embedded
]])
