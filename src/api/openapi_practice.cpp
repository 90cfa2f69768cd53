#include "api/openapi_practice.hpp"

namespace codevault {

const char* const openapi_of_practice = R"json({
"paths": {
  "/run/practiceproblems": {
    "post": {
      "tags": ["practice"],
      "operationId": "solveProblem",
      "summary": "Run a program on a practice problem, or submit it",
      "description": "Accepts the program and queues it. 'run' judges the samples, or runs one input of your own; 'submit' judges every test and is recorded: for those who signed in.",
      "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
      "requestBody": {
        "required": true,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/PracticeRequest"}}}
      },
      "responses": {
        "202": {"$ref": "#/components/responses/Accepted"},
        "400": {"$ref": "#/components/responses/InvalidRequest"},
        "401": {"$ref": "#/components/responses/SignInRequired"},
        "404": {"$ref": "#/components/responses/NotFound"},
        "413": {"$ref": "#/components/responses/TooLarge"},
        "415": {"$ref": "#/components/responses/NotJson"},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/problems": {
    "get": {
      "tags": ["practice"],
      "operationId": "listProblems",
      "summary": "The practice problems",
      "responses": {
        "200": {"description": "By id.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ProblemList"}}}},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/problems/{id}": {
    "parameters": [{"$ref": "#/components/parameters/ProblemId"}],
    "get": {
      "tags": ["practice"],
      "operationId": "getProblem",
      "summary": "A problem: its statement, samples and limits",
      "responses": {
        "200": {"description": "The problem.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/problems/{id}/images/{name}": {
    "parameters": [
      {"$ref": "#/components/parameters/ProblemId"},
      {"name": "name", "in": "path", "required": true, "schema": {"type": "string"}}
    ],
    "get": {
      "tags": ["practice"],
      "operationId": "getProblemImage",
      "summary": "An image that the statement shows",
      "responses": {
        "200": {"description": "The image.", "content": {"image/*": {"schema": {"type": "string"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  }
},
"schemas": {
  "PracticeRequest": {
    "type": "object",
    "additionalProperties": false,
    "required": ["problemId", "language", "code", "action"],
    "properties": {
      "problemId": {"type": "string"},
      "language": {"type": "string", "description": "Id or alias of a language that the problem may be solved in."},
      "code": {"type": "string", "description": "The main source file."},
      "action": {"type": "string", "enum": ["run", "submit"]},
      "files": {"type": "array", "maxItems": 64, "items": {"$ref": "#/components/schemas/ProgramFile"}},
      "input": {"type": "string", "description": "With run: this instead of the samples."},
      "inputBase64": {"type": "string", "contentEncoding": "base64", "description": "In place of input, when it is not text."},
      "stopAtFirstFailure": {"type": "boolean", "description": "Whether tests after the first failure are run. When it is not there, run judges every sample, and submit does as the problem says."}
    }
  },
  "PracticeResult": {
    "type": "object",
    "required": ["verdict", "passed", "total", "tests"],
    "properties": {
      "verdict": {"$ref": "#/components/schemas/Verdict"},
      "passed": {"type": "integer", "description": "Tests that were accepted."},
      "total": {"type": "integer", "description": "Tests that there are; after a failure not all of them are run."},
      "score": {"type": "number", "description": "Of problems with scores, when everything was judged."},
      "message": {"type": "string"},
      "tests": {"type": "array", "items": {"$ref": "#/components/schemas/TestRow"}, "description": "Those that were judged, in order."},
      "compile": {"$ref": "#/components/schemas/Compilation"},
      "findings": {"$ref": "#/components/schemas/Findings"},
      "submissionId": {"type": "string", "description": "Of what was submitted."}
    }
  },
  "Verdict": {
    "type": ["string", "null"],
    "enum": ["accepted", "wrong_answer", "output_limit_exceeded", "time_limit_exceeded", "memory_limit_exceeded", "runtime_error", "compile_error", null],
    "description": "null: an input of your own was run to a good end, and nothing says what is right."
  },
  "TestRow": {
    "type": "object",
    "required": ["name", "sample", "verdict", "executionTime", "memory"],
    "properties": {
      "index": {"type": "integer", "description": "Only in the event 'test': which row it is, from 0."},
      "total": {"type": "integer", "description": "Only in the event 'test': how many tests there are."},
      "name": {"type": "string"},
      "sample": {"type": "boolean"},
      "verdict": {"$ref": "#/components/schemas/Verdict"},
      "executionTime": {"type": "number", "description": "CPU time in ms."},
      "memory": {"type": "integer", "description": "Peak, in bytes."},
      "score": {"type": "number"},
      "message": {"type": "string", "description": "What the problem's own validator tells the submitter."},
      "input": {"type": "string", "description": "This and what follows: of samples and of your own input only."},
      "expected": {"type": "string"},
      "stdout": {"type": "string"},
      "stderr": {"type": "string"},
      "exitCode": {"type": ["integer", "null"]},
      "signal": {"type": ["integer", "null"]},
      "difference": {"type": "string", "description": "Where the output differs first."},
      "truncated": {"type": "boolean", "description": "There is more of one of these texts than is shown."}
    }
  },
  "ProblemList": {
    "type": "object",
    "required": ["problems"],
    "properties": {"problems": {"type": "array", "items": {"$ref": "#/components/schemas/ProblemSummary"}}}
  },
  "ProblemSummary": {
    "type": "object",
    "required": ["id", "name", "difficulty", "topics", "timeLimit", "memoryLimit", "tests", "scoring", "interactive", "submissions", "accepted", "solvers", "languages"],
    "properties": {
      "id": {"type": "string"},
      "name": {"type": "string"},
      "difficulty": {"type": ["string", "null"], "enum": ["easy", "medium", "hard", null]},
      "topics": {"type": "array", "items": {"type": "string"}},
      "timeLimit": {"type": "integer", "description": "ms of CPU time, for each test."},
      "memoryLimit": {"type": "integer", "description": "bytes"},
      "tests": {"type": "integer", "description": "Samples included."},
      "scoring": {"type": "boolean"},
      "submissions": {"type": "integer", "description": "Of all users, judged."},
      "accepted": {"type": "integer"},
      "solvers": {"type": "integer"},
      "interactive": {"type": "boolean"},
      "languages": {"type": ["array", "null"], "items": {"type": "string"}, "description": "Ids; null when every language will do."}
    }
  },
  "Problem": {
    "type": "object",
    "required": ["id", "name", "difficulty", "topics", "timeLimit", "memoryLimit", "tests", "scoring", "interactive", "submissions", "accepted", "solvers", "languages", "statements", "samples", "interactions", "starter", "license", "credits"],
    "properties": {
      "id": {"type": "string"},
      "name": {"type": "string"},
      "difficulty": {"type": ["string", "null"], "enum": ["easy", "medium", "hard", null]},
      "topics": {"type": "array", "items": {"type": "string"}},
      "timeLimit": {"type": "integer"},
      "memoryLimit": {"type": "integer"},
      "tests": {"type": "integer"},
      "scoring": {"type": "boolean"},
      "submissions": {"type": "integer", "description": "Of all users, judged."},
      "accepted": {"type": "integer"},
      "solvers": {"type": "integer"},
      "interactive": {"type": "boolean"},
      "languages": {"type": ["array", "null"], "items": {"type": "string"}},
      "statements": {"type": "array", "items": {"$ref": "#/components/schemas/Statement"}},
      "samples": {"type": "array", "items": {"$ref": "#/components/schemas/Sample"}},
      "interactions": {"type": "array", "items": {"$ref": "#/components/schemas/Dialogue"}},
      "starter": {"type": "object", "additionalProperties": {"type": "string"}, "description": "First programs by language id, where the problem has them."},
      "license": {"type": "string"},
      "credits": {"type": "string"},
      "hints": {"type": "integer", "description": "How many there are."},
      "editorial": {"type": "boolean"}
    }
  },
  "Statement": {
    "type": "object",
    "required": ["language", "format", "text"],
    "properties": {
      "language": {"type": "string", "description": "ISO 639 code."},
      "format": {"type": "string", "enum": ["markdown", "latex"]},
      "text": {"type": "string"}
    }
  },
  "Sample": {
    "type": "object",
    "required": ["name", "input", "answer"],
    "properties": {"name": {"type": "string"}, "input": {"type": "string"}, "answer": {"type": "string"}}
  },
  "Dialogue": {
    "type": "object",
    "description": "A sample conversation: lines with '<' are read by the program, lines with '>' are written by it.",
    "required": ["name", "text"],
    "properties": {"name": {"type": "string"}, "text": {"type": "string"}}
  }
}
})json";

}  // namespace codevault
