#include "problem/finding.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "base/encoding.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

// Takes "FILE:LINE: " off the front of the message.
bool take_place(PackageFinding& finding) {
  const std::string& text = finding.message;
  for (std::size_t colon = text.find(':'); colon != std::string::npos;
       colon = text.find(':', colon + 1)) {
    const char* end = text.data() + text.size();
    unsigned line = 0;
    auto [after, fault] = std::from_chars(text.data() + colon + 1, end, line);
    if (fault != std::errc() || end - after < 2 || after[0] != ':' || after[1] != ' ') continue;
    finding.file = text.substr(0, colon);
    finding.line = line;
    finding.message = std::string(after + 2, end);
    return true;
  }
  return false;
}

}  // namespace

PackageFinding finding_of(const std::string& message, PackageFinding::Level level) {
  PackageFinding finding{.level = level, .message = message};
  std::size_t close = message.find("' ");
  if (message.starts_with('\'') && close != std::string::npos) {
    finding.file = message.substr(1, close - 1);
    finding.message = message.substr(close + 2);
  } else {
    take_place(finding);
  }
  return finding;
}

std::string to_string(PackageFinding::Level level) {
  switch (level) {
    case PackageFinding::Level::error: return "error";
    case PackageFinding::Level::warning: return "warning";
    case PackageFinding::Level::note: break;
  }
  return "note";
}

bool has_errors(const PackageFindings& findings) {
  return std::ranges::find(findings, PackageFinding::Level::error, &PackageFinding::level) !=
         findings.end();
}

std::string sentence_of(const PackageFinding& finding) {
  std::string sentence;
  if (finding.line > 0) {
    sentence = finding.file + ":" + std::to_string(finding.line) + ": ";
  } else if (!finding.file.empty()) {
    sentence = "'" + finding.file + "' ";
  }
  sentence += finding.message;
  if (!finding.advice.empty()) sentence += ". " + finding.advice;
  return sentence;
}

json::array to_json(const PackageFindings& findings) {
  json::array rows;
  for (const PackageFinding& finding : findings) {
    json::object row;
    row["level"] = to_string(finding.level);
    row["file"] = to_utf8(finding.file);
    if (finding.line > 0) row["line"] = finding.line;
    row["message"] = to_utf8(finding.message);
    if (!finding.advice.empty()) row["advice"] = to_utf8(finding.advice);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace codevault
