#pragma once

#include <boost/json/fwd.hpp>
#include <string>

#include "problem/verify.hpp"

namespace codevault {

// Checks what the package of a problem promises. Data: {problemId}.
struct VerifyJob {
  std::string problem;  // id
};

// Throws Error{invalid} that names the field.
VerifyJob parse_verify_job(const boost::json::object& data);
boost::json::object to_json(const VerifyJob& job);

// The event `verify` (docs/api.md), once for each submission of the package, without `done` and
// `total`: {submission, promise, verdict, kept, slowest (ms), breach?, skipped?}.
boost::json::object to_json(const ExampleReport& example);
// The result: {ok, timeLimit (ms), calibrated, submissions, findings, faults, notes}; the last two
// are the findings as sentences, errors and others.
boost::json::object to_json(const Verification& verification);

}  // namespace codevault
