#include "api/openapi_admin.hpp"

namespace codevault {

const char* const openapi_of_admin = R"json({"paths": {
  "/api/problems/{id}/hints/{number}": {
    "parameters": [{"$ref": "#/components/parameters/ProblemId"}, {"name": "number", "in": "path", "required": true, "schema": {"type": "integer", "minimum": 1}}],
    "get": {
      "tags": ["practice"],
      "operationId": "getHint",
      "summary": "A hint, in Markdown",
      "responses": {
        "200": {"description": "The hint.", "content": {"application/json": {"schema": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/problems/{id}/editorial": {
    "parameters": [{"$ref": "#/components/parameters/ProblemId"}, {"name": "reveal", "in": "query", "required": false, "description": "true: show it also to somebody who has not solved the problem.", "schema": {"type": "string"}}],
    "get": {
      "tags": ["practice"],
      "operationId": "getEditorial",
      "summary": "How the problem is meant to be solved",
      "responses": {
        "200": {
          "description": "The editorial.",
          "content": {
            "application/json": {
              "schema": {"type": "object", "required": ["text", "format"], "properties": {"text": {"type": "string"}, "format": {"type": "string", "enum": ["markdown", "latex"]}}}
            }
          }
        },
        "403": {"description": "Not solved yet (locked).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/format": {
    "post": {
      "tags": ["run"],
      "operationId": "formatCode",
      "summary": "Lay out a program as its language's formatter does",
      "requestBody": {
        "required": true,
        "content": {
          "application/json": {"schema": {"type": "object", "required": ["language", "code"], "properties": {"language": {"type": "string"}, "code": {"type": "string"}}}}
        }
      },
      "responses": {
        "200": {
          "description": "The program.",
          "content": {"application/json": {"schema": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}}}
        },
        "400": {"$ref": "#/components/responses/InvalidRequest"},
        "413": {"$ref": "#/components/responses/TooLarge"},
        "415": {"$ref": "#/components/responses/NotJson"},
        "422": {
          "description": "The formatter refuses it (not_formatted), in its own words.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
        },
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/problems": {
    "get": {
      "tags": ["setters"],
      "operationId": "adminListProblems",
      "summary": "All problems, hidden ones too",
      "responses": {
        "200": {
          "description": "By id.",
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": ["problems"],
                "properties": {
                  "problems": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["id", "name", "difficulty", "visibility", "origin", "timeLimit", "memoryLimit", "tests", "updatedAt"],
                      "properties": {
                        "id": {"type": "string"},
                        "name": {"type": "string"},
                        "difficulty": {"type": ["string", "null"]},
                        "visibility": {"type": "string", "enum": ["published", "hidden"]},
                        "origin": {"type": "string", "enum": ["bundled", "imported"]},
                        "timeLimit": {"type": ["integer", "null"], "description": "ms; null until one is given or measured."},
                        "memoryLimit": {"type": "integer"},
                        "tests": {"type": "integer"},
                        "updatedAt": {"type": "string"}
                      }
                    }
                  }
                }
              }
            }
          }
        },
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    },
    "post": {
      "tags": ["setters"],
      "operationId": "adminCreateProblem",
      "summary": "Import a package, or begin a new one",
      "parameters": [{"name": "id", "in": "query", "required": false, "description": "With an archive: the id, instead of the name of its folder.", "schema": {"type": "string"}}],
      "requestBody": {
        "required": true,
        "content": {
          "application/zip": {"schema": {"type": "string", "format": "binary"}},
          "application/json": {"schema": {"type": "object", "required": ["id", "name"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}}
        }
      },
      "responses": {
        "201": {
          "description": "It is there, hidden.",
          "content": {"application/json": {"schema": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}}}
        },
        "400": {"$ref": "#/components/responses/InvalidRequest"},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "409": {"description": "At odds with what is there.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "413": {"$ref": "#/components/responses/TooLarge"},
        "415": {"$ref": "#/components/responses/NotJson"},
        "422": {
          "description": "The package would be broken (broken_package); faults names file and line. Nothing has changed.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
        },
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/problems/{id}": {
    "parameters": [{"$ref": "#/components/parameters/ProblemId"}],
    "get": {
      "tags": ["setters"],
      "operationId": "adminGetProblem",
      "summary": "A problem and the files of its package",
      "responses": {
        "200": {
          "description": "The problem.",
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": ["id", "name", "difficulty", "visibility", "origin", "timeLimit", "memoryLimit", "tests", "updatedAt", "files"],
                "properties": {
                  "id": {"type": "string"},
                  "name": {"type": "string"},
                  "difficulty": {"type": ["string", "null"]},
                  "visibility": {"type": "string", "enum": ["published", "hidden"]},
                  "origin": {"type": "string", "enum": ["bundled", "imported"]},
                  "timeLimit": {"type": ["integer", "null"], "description": "ms; null until one is given or measured."},
                  "memoryLimit": {"type": "integer"},
                  "tests": {"type": "integer"},
                  "updatedAt": {"type": "string"},
                  "files": {"type": "array", "items": {"type": "object", "required": ["path", "size"], "properties": {"path": {"type": "string"}, "size": {"type": "integer"}}}}
                }
              }
            }
          }
        },
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    },
    "patch": {
      "tags": ["setters"],
      "operationId": "adminChangeProblem",
      "summary": "Publish or hide a problem, say its limits",
      "requestBody": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "type": "object",
              "properties": {"visibility": {"type": "string", "enum": ["published", "hidden"]}, "timeLimit": {"type": "integer"}, "memoryLimit": {"type": "integer"}}
            }
          }
        }
      },
      "responses": {
        "200": {
          "description": "The problem as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": ["id", "name", "difficulty", "visibility", "origin", "timeLimit", "memoryLimit", "tests", "updatedAt"],
                "properties": {
                  "id": {"type": "string"},
                  "name": {"type": "string"},
                  "difficulty": {"type": ["string", "null"]},
                  "visibility": {"type": "string", "enum": ["published", "hidden"]},
                  "origin": {"type": "string", "enum": ["bundled", "imported"]},
                  "timeLimit": {"type": ["integer", "null"], "description": "ms; null until one is given or measured."},
                  "memoryLimit": {"type": "integer"},
                  "tests": {"type": "integer"},
                  "updatedAt": {"type": "string"}
                }
              }
            }
          }
        },
        "400": {"$ref": "#/components/responses/InvalidRequest"},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "409": {"description": "At odds with what is there.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "415": {"$ref": "#/components/responses/NotJson"},
        "422": {
          "description": "The package would be broken (broken_package); faults names file and line. Nothing has changed.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
        },
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    },
    "delete": {
      "tags": ["setters"],
      "operationId": "adminRemoveProblem",
      "summary": "Remove a problem",
      "responses": {
        "204": {"description": "Done."},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "409": {"description": "It comes with the server; hide it.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/problems/{id}/package": {
    "parameters": [{"$ref": "#/components/parameters/ProblemId"}],
    "get": {
      "tags": ["setters"],
      "operationId": "adminGetPackage",
      "summary": "The package as a zip archive",
      "responses": {
        "200": {"description": "The archive.", "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/problems/{id}/file": {
    "parameters": [{"$ref": "#/components/parameters/ProblemId"}, {"name": "path", "in": "query", "required": true, "description": "Within the package.", "schema": {"type": "string"}}],
    "get": {
      "tags": ["setters"],
      "operationId": "adminGetFile",
      "summary": "A file of the package",
      "responses": {
        "200": {
          "description": "The file.",
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": ["path"],
                "properties": {"path": {"type": "string"}, "text": {"type": "string"}, "base64": {"type": "string", "description": "Instead of text, for what is not UTF-8."}}
              }
            }
          }
        },
        "400": {"$ref": "#/components/responses/InvalidRequest"},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    },
    "put": {
      "tags": ["setters"],
      "operationId": "adminPutFile",
      "summary": "Write a file of the package",
      "requestBody": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {"type": "object", "properties": {"text": {"type": "string"}, "base64": {"type": "string", "description": "Instead of text, for what is not UTF-8."}}}
          }
        }
      },
      "responses": {
        "204": {"description": "Done."},
        "400": {"$ref": "#/components/responses/InvalidRequest"},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "413": {"$ref": "#/components/responses/TooLarge"},
        "415": {"$ref": "#/components/responses/NotJson"},
        "422": {
          "description": "The package would be broken (broken_package); faults names file and line. Nothing has changed.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
        },
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    },
    "delete": {
      "tags": ["setters"],
      "operationId": "adminRemoveFile",
      "summary": "Remove a file of the package",
      "responses": {
        "204": {"description": "Done."},
        "400": {"$ref": "#/components/responses/InvalidRequest"},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "422": {
          "description": "The package would be broken (broken_package); faults names file and line. Nothing has changed.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
        },
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/problems/{id}/verify": {
    "parameters": [{"$ref": "#/components/parameters/ProblemId"}],
    "post": {
      "tags": ["setters"],
      "operationId": "adminVerifyProblem",
      "summary": "Run every submission of the package against what its folder promises",
      "responses": {
        "202": {
          "description": "A job; its events 'verify' tell of each submission: {submission, promise, verdict, kept, done, total}.",
          "content": {"application/json": {"schema": {"type": "object", "required": ["jobId"], "properties": {"jobId": {"type": "string"}}}}}
        },
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/queue": {
    "get": {
      "tags": ["administration"],
      "operationId": "adminGetQueue",
      "summary": "How much waits and runs",
      "responses": {
        "200": {
          "description": "The queue.",
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": ["paused", "counts"],
                "properties": {
                  "paused": {"type": "boolean"},
                  "counts": {
                    "type": "object",
                    "required": ["queued", "delayed", "active", "completed", "failed"],
                    "properties": {
                      "queued": {"type": "integer"},
                      "delayed": {"type": "integer"},
                      "active": {"type": "integer"},
                      "completed": {"type": "integer"},
                      "failed": {"type": "integer"}
                    }
                  }
                }
              }
            }
          }
        },
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/queue/jobs": {
    "get": {
      "tags": ["administration"],
      "operationId": "adminListJobs",
      "summary": "Jobs in a state",
      "parameters": [{"name": "state", "in": "query", "required": true, "description": "queued, delayed, active, completed or failed", "schema": {"type": "string"}}, {"name": "limit", "in": "query", "required": false, "description": "1 to 100", "schema": {"type": "string"}}, {"name": "cursor", "in": "query", "required": false, "description": "next of the page before", "schema": {"type": "string"}}],
      "responses": {
        "200": {
          "description": "Those that wait with the next first, those that ended with the newest first.",
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": ["jobs", "next"],
                "properties": {
                  "jobs": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["id", "name", "tenant", "state", "attempt", "createdAt"],
                      "properties": {
                        "id": {"type": "string"},
                        "name": {"type": "string"},
                        "tenant": {"type": "string"},
                        "state": {"type": "string"},
                        "attempt": {"type": "integer"},
                        "createdAt": {"type": "string"},
                        "startedAt": {"type": "string"},
                        "finishedAt": {"type": "string"},
                        "failure": {"type": "string"}
                      }
                    }
                  },
                  "next": {"type": ["string", "null"]}
                }
              }
            }
          }
        },
        "400": {"$ref": "#/components/responses/InvalidRequest"},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/queue/jobs/{id}/retry": {
    "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
    "post": {
      "tags": ["administration"],
      "operationId": "adminRetryJob",
      "summary": "Queue a failed job again",
      "responses": {
        "204": {"description": "Done."},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "409": {"description": "At odds with what is there.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/queue/jobs/{id}": {
    "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
    "delete": {
      "tags": ["administration"],
      "operationId": "adminCancelJob",
      "summary": "Cancel a job",
      "responses": {
        "204": {"description": "Done."},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "404": {"$ref": "#/components/responses/NotFound"},
        "409": {"description": "At odds with what is there.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/queue/drain": {
    "post": {
      "tags": ["administration"],
      "operationId": "adminDrainQueue",
      "summary": "Cancel all that waits",
      "responses": {
        "200": {
          "description": "How many these were.",
          "content": {"application/json": {"schema": {"type": "object", "required": ["drained"], "properties": {"drained": {"type": "integer"}}}}}
        },
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/queue/pause": {
    "post": {
      "tags": ["administration"],
      "operationId": "adminPauseQueue",
      "summary": "Give out no more jobs",
      "responses": {
        "204": {"description": "Done."},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/queue/resume": {
    "post": {
      "tags": ["administration"],
      "operationId": "adminResumeQueue",
      "summary": "Give out jobs again",
      "responses": {
        "204": {"description": "Done."},
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "429": {"$ref": "#/components/responses/TooMany"},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/workers": {
    "get": {
      "tags": ["administration"],
      "operationId": "adminListWorkers",
      "summary": "Who takes jobs",
      "responses": {
        "200": {
          "description": "Those alive.",
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": ["workers"],
                "properties": {
                  "workers": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["name", "slots", "busy", "since"],
                      "properties": {"name": {"type": "string"}, "host": {"type": "string"}, "slots": {"type": "integer"}, "busy": {"type": "integer"}, "since": {"type": "string"}}
                    }
                  }
                }
              }
            }
          }
        },
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  },
  "/api/admin/system": {
    "get": {
      "tags": ["administration"],
      "operationId": "adminGetSystem",
      "summary": "How the server is",
      "responses": {
        "200": {
          "description": "The server.",
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": ["version", "uptime", "checks", "isolation", "disk", "languages", "problems"],
                "properties": {
                  "version": {"type": "string"},
                  "uptime": {"type": "integer", "description": "ms"},
                  "checks": {"type": "object", "additionalProperties": {"type": "string"}},
                  "isolation": {"type": "array", "items": {"type": "string"}},
                  "disk": {"type": "object", "required": ["free", "total"], "properties": {"free": {"type": ["integer", "null"]}, "total": {"type": ["integer", "null"]}}},
                  "languages": {"type": "integer"},
                  "problems": {"type": "integer"}
                }
              }
            }
          }
        },
        "401": {"description": "Nobody is signed in (sign_in_required).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "403": {"description": "The account may not do this (forbidden).", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
        "503": {"$ref": "#/components/responses/Unavailable"}
      }
    }
  }
}})json";

}  // namespace codevault
