#include "api/openapi.hpp"

#include <boost/json.hpp>

#include "api/openapi_accounts.hpp"
#include "api/openapi_admin.hpp"
#include "api/openapi_practice.hpp"
#include "api/openapi_submissions.hpp"

namespace codevault {
namespace {

constexpr char document[] = R"json({
"openapi": "3.1.0",
"info": {
  "title": "CodeVault",
  "version": "",
  "description": "Runs programs in isolation. Send one, get a job; wait for its result by long poll, or watch its output live as server-sent events. Times are in milliseconds, sizes in bytes."
},
"servers": [{"url": "/"}],
"tags": [
  {"name": "run", "description": "Send a program, watch it, stop it"},
  {"name": "practice", "description": "Practice problems, judged automatically"},
  {"name": "submissions", "description": "What was submitted, and what was shared"},
  {"name": "progress", "description": "How far users have come"},
  {"name": "setters", "description": "Make problems, change them, publish them"},
  {"name": "administration", "description": "Look after the queue, its workers and the server"},
  {"name": "accounts", "description": "Sign in, sessions, API tokens"},
  {"name": "about", "description": "What this server offers"},
  {"name": "operation", "description": "For probes and Prometheus"}
],
"paths": {
  "/run/onlinecompiler": {
    "post": {
      "tags": ["run"],
      "operationId": "runProgram",
      "summary": "Run a program",
      "description": "Accepts the program and queues it. An accepted job survives any crash of the server.",
      "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
      "requestBody": {
        "required": true,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Program"}}}
      },
      "responses": {
        "202": {"$ref": "#/components/responses/Accepted"},
        "400": {"$ref": "#/components/responses/InvalidRequest"},
        "413": {"$ref": "#/components/responses/TooLarge"},
        "415": {"$ref": "#/components/responses/NotJson"},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/job/{id}": {
    "parameters": [{"$ref": "#/components/parameters/JobId"}],
    "get": {
      "tags": ["run"],
      "operationId": "getJob",
      "summary": "The state of a job, and its result when it has one",
      "parameters": [{
        "name": "wait",
        "in": "query",
        "description": "Answer as soon as the job ends, or after this many seconds.",
        "schema": {"type": "integer", "minimum": 0, "maximum": 60, "default": 0}
      }],
      "responses": {
        "200": {"$ref": "#/components/responses/Job"},
        "400": {"$ref": "#/components/responses/InvalidRequest"},
        "404": {"$ref": "#/components/responses/NotFound"},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    },
    "delete": {
      "tags": ["run"],
      "operationId": "cancelJob",
      "summary": "Cancel a job",
      "description": "A job that waits ends at once, a running one as soon as its worker hears of it; it then has failed with the code 'cancelled'.",
      "responses": {
        "200": {"$ref": "#/components/responses/Job"},
        "404": {"$ref": "#/components/responses/NotFound"},
        "409": {"$ref": "#/components/responses/Conflict"},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/job/{id}/events": {
    "parameters": [{"$ref": "#/components/parameters/JobId"}],
    "get": {
      "tags": ["run"],
      "operationId": "watchJob",
      "summary": "Watch a job as server-sent events",
      "description": "Events: 'state' (JobStateEvent) at once and at each change, 'progress' (Progress), 'output' (OutputEvent) as the program writes, 'test' (TestRow) as each test of a practice problem is judged, 'verify' as each submission of a package is tried, and last 'result' (Job); then the stream ends. Who comes late gets the output so far first, up to 64 KiB of it. A comment is sent whenever nothing else was for 15 seconds.",
      "responses": {
        "200": {
          "description": "The events, as they happen.",
          "content": {"text/event-stream": {"schema": {"type": "string"}}}
        },
        "404": {"$ref": "#/components/responses/NotFound"},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/languages": {
    "get": {
      "tags": ["about"],
      "operationId": "listLanguages",
      "summary": "The languages that are really there",
      "responses": {
        "200": {
          "description": "In the order in which they should be shown.",
          "content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Language"}}}}
        }
      }
    }
  },
  "/api/version": {
    "get": {
      "tags": ["about"],
      "operationId": "getVersion",
      "summary": "The version of this server",
      "responses": {
        "200": {
          "description": "The version.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Version"}}}
        }
      }
    }
  },
  "/api/openapi.json": {
    "get": {
      "tags": ["about"],
      "operationId": "getDescription",
      "summary": "This description",
      "responses": {"200": {"description": "OpenAPI 3.1.", "content": {"application/json": {"schema": true}}}}
    }
  },
  "/healthz": {
    "get": {
      "tags": ["operation"],
      "operationId": "isAlive",
      "summary": "Whether the process lives",
      "responses": {
        "200": {
          "description": "It does.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Health"}}}
        }
      }
    }
  },
  "/readyz": {
    "get": {
      "tags": ["operation"],
      "operationId": "isReady",
      "summary": "Whether requests make sense now",
      "responses": {
        "200": {"description": "All that it needs works.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Readiness"}}}},
        "503": {"description": "Something does not.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Readiness"}}}}
      }
    }
  },
  "/metrics": {
    "get": {
      "tags": ["operation"],
      "operationId": "getMetrics",
      "summary": "Measurements in Prometheus' text format",
      "responses": {
        "200": {"description": "Text format 0.0.4.", "content": {"text/plain": {"schema": {"type": "string"}}}},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  }
},
"components": {
  "parameters": {
    "JobId": {
      "name": "id",
      "in": "path",
      "required": true,
      "description": "As it was told when the job was accepted. Whoever knows it may see and cancel the job.",
      "schema": {"type": "string"}
    },
    "ProblemId": {
      "name": "id",
      "in": "path",
      "required": true,
      "schema": {"type": "string"}
    },
    "IdempotencyKey": {
      "name": "Idempotency-Key",
      "in": "header",
      "description": "Makes it safe to send a request again: the same program with the same key is the same job.",
      "schema": {"type": "string", "minLength": 16, "maxLength": 200}
    }
  },
  "responses": {
    "Accepted": {
      "description": "The job is queued; Location is where it is.",
      "headers": {"Location": {"schema": {"type": "string"}, "description": "/job/ID"}},
      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Accepted"}}}
    },
    "Job": {
      "description": "The job as it is now.",
      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Job"}}}
    },
    "InvalidRequest": {
      "description": "invalid_request: the message, and 'field' where one is at fault, say what is wrong.",
      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
    },
    "NotFound": {
      "description": "not_found",
      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
    },
    "Conflict": {
      "description": "conflict: the job has already ended.",
      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
    },
    "TooLarge": {
      "description": "payload_too_large: the body has more than 32 MiB.",
      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
    },
    "NotJson": {
      "description": "unsupported_media_type: the Content-Type is not application/json.",
      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
    },
    "TooMany": {
      "description": "rate_limited or queue_full.",
      "headers": {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds."}},
      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
    },
    "Unavailable": {
      "description": "unavailable: something that is needed does not work at the moment.",
      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
    }
  },
  "schemas": {
    "Program": {
      "type": "object",
      "additionalProperties": false,
      "required": ["language", "code"],
      "properties": {
        "language": {"type": "string", "description": "Id or alias of a language, in any case.", "examples": ["python"]},
        "code": {"type": "string", "description": "The main source file. At most 1 MiB.", "examples": ["print('Hello, world!')"]},
        "files": {"type": "array", "maxItems": 64, "items": {"$ref": "#/components/schemas/ProgramFile"}, "description": "Files beside the code, in its work folder. At most 16 MiB together."},
        "args": {"type": "array", "maxItems": 64, "items": {"type": "string"}, "description": "Command line arguments."},
        "input": {"type": "string", "description": "All of stdin. At most 16 MiB."},
        "inputBase64": {"type": "string", "contentEncoding": "base64", "description": "In place of input, when it is not text."},
        "limits": {"$ref": "#/components/schemas/Wishes"}
      }
    },
    "ProgramFile": {
      "type": "object",
      "additionalProperties": false,
      "required": ["name"],
      "properties": {
        "name": {"type": "string", "maxLength": 100, "description": "A relative path of letters, digits, '.', '_', '-' and '/'."},
        "content": {"type": "string"},
        "contentBase64": {"type": "string", "contentEncoding": "base64", "description": "In place of content, when it is not text."}
      }
    },
    "Wishes": {
      "type": "object",
      "additionalProperties": false,
      "description": "What the program may use. What is not set is the language's own limit.",
      "properties": {
        "cpuTime": {"type": "integer", "minimum": 1, "description": "ms, summed over all processes and threads. At most 15000."},
        "wallTime": {"type": "integer", "minimum": 1, "description": "ms. At most 60000."},
        "memory": {"type": "integer", "minimum": 1048576, "description": "Bytes of all processes together, files they write included. At most 1 GiB."},
        "output": {"type": "integer", "minimum": 0, "description": "Bytes of stdout and stderr, each. At most 16 MiB."},
        "processes": {"type": "integer", "minimum": 1, "description": "Processes and threads at once. At most 256."}
      }
    },
    "Accepted": {
      "type": "object",
      "required": ["jobId", "status"],
      "properties": {
        "jobId": {"type": "string"},
        "status": {"$ref": "#/components/schemas/JobStatus"}
      }
    },
    "JobStatus": {
      "type": "string",
      "enum": ["queued", "delayed", "active", "completed", "failed"],
      "description": "A program that crashes or runs out of time has completed; failed is for cancelled jobs and for failures of the server."
    },
    "Job": {
      "type": "object",
      "required": ["jobId", "name", "status"],
      "properties": {
        "jobId": {"type": "string"},
        "name": {"type": "string", "enum": ["compiler", "practice"]},
        "status": {"$ref": "#/components/schemas/JobStatus"},
        "position": {"type": "integer", "minimum": 0, "description": "While queued: how many jobs are before it."},
        "progress": {"$ref": "#/components/schemas/Progress"},
        "result": {"oneOf": [{"$ref": "#/components/schemas/Result"}, {"$ref": "#/components/schemas/PracticeResult"}]},
        "error": {"$ref": "#/components/schemas/JobError"}
      }
    },
    "JobStateEvent": {
      "type": "object",
      "required": ["status"],
      "properties": {
        "status": {"$ref": "#/components/schemas/JobStatus"},
        "position": {"type": "integer", "minimum": 0}
      }
    },
    "Progress": {
      "type": "object",
      "required": ["phase"],
      "properties": {"phase": {"type": "string", "enum": ["compiling", "running", "judging"]}}
    },
    "OutputEvent": {
      "type": "object",
      "required": ["stream"],
      "description": "A piece of what the program wrote: as text, or as base64 when it is not UTF-8.",
      "properties": {
        "stream": {"type": "string", "enum": ["stdout", "stderr"]},
        "text": {"type": "string"},
        "base64": {"type": "string", "contentEncoding": "base64"}
      }
    },
    "JobError": {
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {"type": "string", "enum": ["cancelled", "internal_error"]},
        "message": {"type": "string"}
      }
    },
    "Result": {
      "type": "object",
      "required": ["status", "stdout", "stderr", "exitCode", "signal", "executionTime", "cpuTime", "memory", "truncated"],
      "properties": {
        "status": {
          "type": "string",
          "enum": ["ok", "blocked", "compile_error", "runtime_error", "time_limit_exceeded", "memory_limit_exceeded", "output_limit_exceeded"],
          "description": "ok: it ended by itself with exit code 0."
        },
        "message": {"type": "string", "description": "Why, when the facts alone do not say it."},
        "stdout": {"type": "string", "description": "What is not UTF-8 is shown as U+FFFD."},
        "stderr": {"type": "string"},
        "stdoutBase64": {"type": "string", "contentEncoding": "base64", "description": "The exact bytes, only there when they are not UTF-8."},
        "stderrBase64": {"type": "string", "contentEncoding": "base64"},
        "exitCode": {"type": ["integer", "null"], "description": "null when it did not end by itself."},
        "signal": {"type": ["integer", "null"], "description": "The signal that ended it, if one did."},
        "executionTime": {"type": "number", "description": "Wall time in ms."},
        "cpuTime": {"type": "number", "description": "ms, of all its processes."},
        "memory": {"type": "integer", "description": "Peak, in bytes, of all its processes together."},
        "truncated": {"type": "boolean", "description": "Whether it wrote more than is shown."},
        "compile": {"$ref": "#/components/schemas/Compilation"},
        "findings": {"$ref": "#/components/schemas/Findings"}
      }
    },
    "Findings": {
      "type": "array",
      "description": "What the language's rules found in the code; only there when they found something.",
      "items": {
        "type": "object",
        "required": ["rule", "level", "message", "file", "line", "column", "endLine", "endColumn"],
        "properties": {
          "rule": {"type": "string"},
          "level": {"type": "string", "enum": ["blocks", "warns"], "description": "blocks: nothing was run."},
          "message": {"type": "string"},
          "file": {"type": "string"},
          "line": {"type": "integer", "description": "From 1."},
          "column": {"type": "integer", "description": "From 1, in UTF-16 units."},
          "endLine": {"type": "integer"},
          "endColumn": {"type": "integer", "description": "The first that does not belong to it."}
        }
      }
    },
    "Compilation": {
      "type": "object",
      "description": "How the compiler did, for languages that have one.",
      "required": ["stdout", "stderr", "exitCode", "signal", "executionTime", "cpuTime", "memory", "truncated", "cached"],
      "properties": {
        "stdout": {"type": "string"},
        "stderr": {"type": "string"},
        "stdoutBase64": {"type": "string", "contentEncoding": "base64"},
        "stderrBase64": {"type": "string", "contentEncoding": "base64"},
        "exitCode": {"type": ["integer", "null"]},
        "signal": {"type": ["integer", "null"]},
        "executionTime": {"type": "number"},
        "cpuTime": {"type": "number"},
        "memory": {"type": "integer"},
        "truncated": {"type": "boolean"},
        "cached": {"type": "boolean", "description": "The same source was compiled before; the times are of then."}
      }
    },
    "Language": {
      "type": "object",
      "required": ["id", "name", "aliases", "version", "monaco", "extensions", "source", "starter", "compiled", "formatter", "limits"],
      "properties": {
        "id": {"type": "string"},
        "name": {"type": "string"},
        "aliases": {"type": "array", "items": {"type": "string"}, "description": "Also taken for the id."},
        "version": {"type": "string", "description": "As found on this server."},
        "monaco": {"type": "string", "description": "The Monaco editor's id for it."},
        "extensions": {"type": "array", "items": {"type": "string"}, "description": "With the dot; the usual one first."},
        "source": {"type": "string", "description": "The file name that the code is saved as."},
        "sourcePattern": {"type": "string", "description": "Where this regular expression is found in the code, its first group names the file instead."},
        "starter": {"type": "string", "description": "A first program."},
        "compiled": {"type": "boolean"},
        "formatter": {"type": "boolean", "description": "Whether /api/format can lay it out."},
        "limits": {"$ref": "#/components/schemas/Limits"}
      }
    },
    "Limits": {
      "type": "object",
      "description": "What a program of this language may use unless its request says otherwise.",
      "required": ["cpuTime", "wallTime", "memory", "output", "processes"],
      "properties": {
        "cpuTime": {"type": "integer", "description": "ms"},
        "wallTime": {"type": "integer", "description": "ms"},
        "memory": {"type": "integer", "description": "bytes"},
        "output": {"type": "integer", "description": "bytes, stdout and stderr each"},
        "processes": {"type": "integer"}
      }
    },
    "Version": {
      "type": "object",
      "required": ["version"],
      "properties": {"version": {"type": "string"}}
    },
    "Health": {
      "type": "object",
      "required": ["status"],
      "properties": {"status": {"type": "string", "enum": ["ok"]}}
    },
    "Readiness": {
      "type": "object",
      "required": ["status", "checks"],
      "properties": {
        "status": {"type": "string", "enum": ["ready", "not ready"]},
        "checks": {
          "type": "object",
          "additionalProperties": {"type": "string"},
          "description": "'ok', or what is wrong, for each thing that is needed."
        }
      }
    },
    "ErrorBody": {
      "type": "object",
      "required": ["error"],
      "properties": {"error": {"$ref": "#/components/schemas/Error"}}
    },
    "Error": {
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {
          "type": "string",
          "enum": ["invalid_request", "sign_in_required", "wrong_credentials", "wrong_password", "registration_closed", "forbidden", "csrf", "locked", "not_found", "method_not_allowed", "conflict", "payload_too_large", "unsupported_media_type", "broken_package", "not_formatted", "rate_limited", "queue_full", "internal_error", "unavailable"]
        },
        "message": {"type": "string", "description": "A sentence for people."},
        "field": {"type": "string", "description": "The part of the request that is at fault."},
        "faults": {"type": "array", "items": {"type": "string"}, "description": "With broken_package: what is wrong, naming file and line."},
        "position": {"type": "integer", "description": "With queue_full: how many jobs wait."}
      }
    }
  }
}
})json";

}  // namespace

std::string openapi_json(std::string_view version) {
  boost::json::value description = boost::json::parse(document);
  description.at("info").at("version") = version;
  auto add = [](boost::json::value& to, const boost::json::value& from) {
    for (const auto& [name, value] : from.as_object()) to.as_object()[name] = value;
  };
  boost::json::value& components = description.at("components");
  for (const char* part :
       {openapi_of_practice, openapi_of_accounts, openapi_of_submissions, openapi_of_admin}) {
    const boost::json::object more = boost::json::parse(part).as_object();
    add(description.at("paths"), more.at("paths"));
    for (const char* kind : {"schemas", "responses"}) {
      if (more.contains(kind)) add(components.at(kind), more.at(kind));
    }
  }
  return boost::json::serialize(description);
}

}  // namespace codevault
