#include "api/openapi_accounts.hpp"

namespace codevault {

const char* const openapi_of_accounts = R"json({
  "paths": {
    "/api/auth/register": {
      "post": {"tags": ["accounts"], "operationId": "register", "summary": "Make an account, and sign in", "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Credentials"}}}}, "responses": {"201": {"description": "The session; its cookie comes along.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Session"}}}}, "400": {"$ref": "#/components/responses/InvalidRequest"}, "403": {"$ref": "#/components/responses/Forbidden"}, "409": {"$ref": "#/components/responses/Conflict"}, "415": {"$ref": "#/components/responses/NotJson"}, "429": {"$ref": "#/components/responses/TooMany"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/auth/signin": {
      "post": {"tags": ["accounts"], "operationId": "signIn", "summary": "Sign in", "description": "An unknown name and a wrong password have the same answer.", "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Credentials"}}}}, "responses": {"200": {"description": "The session; its cookie comes along.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Session"}}}}, "400": {"$ref": "#/components/responses/InvalidRequest"}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "415": {"$ref": "#/components/responses/NotJson"}, "429": {"$ref": "#/components/responses/TooMany"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/auth/signout": {
      "post": {"tags": ["accounts"], "operationId": "signOut", "summary": "Sign out", "responses": {"204": {"description": "Done."}, "403": {"$ref": "#/components/responses/Forbidden"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/auth/session": {
      "get": {"tags": ["accounts"], "operationId": "getSession", "summary": "Who is signed in", "responses": {"200": {"description": "The user, or null.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Session"}}}}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/me": {
      "delete": {"tags": ["accounts"], "operationId": "removeAccount", "summary": "Delete the account with all its data", "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/PasswordProof"}}}}, "responses": {"204": {"description": "Done."}, "400": {"$ref": "#/components/responses/InvalidRequest"}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "409": {"$ref": "#/components/responses/Conflict"}, "415": {"$ref": "#/components/responses/NotJson"}, "429": {"$ref": "#/components/responses/TooMany"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/me/password": {
      "post": {"tags": ["accounts"], "operationId": "changePassword", "summary": "Change the password", "description": "All other sessions end; this one goes on with a new cookie.", "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/PasswordChange"}}}}, "responses": {"204": {"description": "Done."}, "400": {"$ref": "#/components/responses/InvalidRequest"}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "415": {"$ref": "#/components/responses/NotJson"}, "429": {"$ref": "#/components/responses/TooMany"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/me/export": {
      "get": {"tags": ["accounts"], "operationId": "exportAccount", "summary": "All that is kept of the account", "responses": {"200": {"description": "One document, as a download.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AccountExport"}}}}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/me/sessions": {
      "get": {"tags": ["accounts"], "operationId": "listSessions", "summary": "Where one is signed in", "responses": {"200": {"description": "The newest first.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/SessionList"}}}}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "503": {"$ref": "#/components/responses/Unavailable"}}},
      "delete": {"tags": ["accounts"], "operationId": "endOtherSessions", "summary": "Sign out everywhere else", "responses": {"204": {"description": "Done."}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/me/sessions/{id}": {
      "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
      "delete": {"tags": ["accounts"], "operationId": "endSession", "summary": "Sign out there", "responses": {"204": {"description": "Done."}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "404": {"$ref": "#/components/responses/NotFound"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/me/tokens": {
      "get": {"tags": ["accounts"], "operationId": "listTokens", "summary": "API tokens", "responses": {"200": {"description": "The newest first.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/TokenList"}}}}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "503": {"$ref": "#/components/responses/Unavailable"}}},
      "post": {"tags": ["accounts"], "operationId": "makeToken", "summary": "Make an API token", "description": "Sent as 'Authorization: Bearer TOKEN', it may do what its scopes name.", "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/TokenRequest"}}}}, "responses": {"201": {"description": "The token itself is told this once.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewToken"}}}}, "400": {"$ref": "#/components/responses/InvalidRequest"}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "415": {"$ref": "#/components/responses/NotJson"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/me/tokens/{id}": {
      "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
      "delete": {"tags": ["accounts"], "operationId": "removeToken", "summary": "Make a token useless", "responses": {"204": {"description": "Done."}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "404": {"$ref": "#/components/responses/NotFound"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/admin/users": {
      "get": {"tags": ["accounts"], "operationId": "listUsers", "summary": "Accounts, by name", "parameters": [{"name": "search", "in": "query", "description": "A part of the name.", "schema": {"type": "string"}}, {"name": "cursor", "in": "query", "description": "'next' of the page before.", "schema": {"type": "string"}}, {"name": "limit", "in": "query", "description": "How many.", "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 50}}], "responses": {"200": {"description": "A page of them.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UserList"}}}}, "400": {"$ref": "#/components/responses/InvalidRequest"}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    },
    "/api/admin/users/{id}": {
      "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
      "patch": {"tags": ["accounts"], "operationId": "changeUser", "summary": "Give another role, disable, enable", "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UserChange"}}}}, "responses": {"200": {"description": "The user, as it is now.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AdminUser"}}}}, "400": {"$ref": "#/components/responses/InvalidRequest"}, "401": {"$ref": "#/components/responses/SignInRequired"}, "403": {"$ref": "#/components/responses/Forbidden"}, "404": {"$ref": "#/components/responses/NotFound"}, "409": {"$ref": "#/components/responses/Conflict"}, "415": {"$ref": "#/components/responses/NotJson"}, "503": {"$ref": "#/components/responses/Unavailable"}}}
    }
  },
  "schemas": {
    "Credentials": {"type": "object", "required": ["name", "password"], "properties": {"name": {"type": "string", "description": "3 to 32 letters, digits, '-' or '_'; case does not matter."}, "password": {"type": "string", "description": "10 to 200 bytes"}}},
    "User": {"type": "object", "required": ["id", "name", "role", "createdAt"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "role": {"type": "string", "enum": ["user", "setter", "admin"]}, "createdAt": {"type": "string", "description": "ISO 8601, UTC"}}},
    "Session": {"type": "object", "required": ["user", "csrfToken", "registration"], "properties": {"user": {"oneOf": [{"$ref": "#/components/schemas/User"}, {"type": "null"}]}, "csrfToken": {"type": ["string", "null"], "description": "To be sent as X-CSRF-Token with every request that changes something."}, "registration": {"type": "string", "enum": ["open", "closed"]}}},
    "PasswordProof": {"type": "object", "required": ["password"], "properties": {"password": {"type": "string"}}},
    "PasswordChange": {"type": "object", "required": ["current", "new"], "properties": {"current": {"type": "string"}, "new": {"type": "string"}}},
    "KnownSession": {"type": "object", "required": ["id", "createdAt", "lastSeenAt", "expiresAt", "address", "userAgent", "current"], "properties": {"id": {"type": "string"}, "createdAt": {"type": "string", "description": "ISO 8601, UTC"}, "lastSeenAt": {"type": "string", "description": "ISO 8601, UTC"}, "expiresAt": {"type": "string", "description": "ISO 8601, UTC"}, "address": {"type": "string"}, "userAgent": {"type": "string"}, "current": {"type": "boolean"}}},
    "SessionList": {"type": "object", "required": ["sessions"], "properties": {"sessions": {"type": "array", "items": {"$ref": "#/components/schemas/KnownSession"}}}},
    "TokenRequest": {"type": "object", "required": ["name", "scopes"], "properties": {"name": {"type": "string"}, "scopes": {"type": "array", "items": {"type": "string", "enum": ["run", "submit", "read", "problems", "admin"]}}, "expiresInDays": {"type": "integer", "minimum": 1, "maximum": 3650}}},
    "Token": {"type": "object", "required": ["id", "name", "scopes", "createdAt", "lastUsedAt", "expiresAt"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "scopes": {"type": "array", "items": {"type": "string", "enum": ["run", "submit", "read", "problems", "admin"]}}, "createdAt": {"type": "string", "description": "ISO 8601, UTC"}, "lastUsedAt": {"type": ["string", "null"]}, "expiresAt": {"type": ["string", "null"]}}},
    "NewToken": {"type": "object", "required": ["id", "name", "scopes", "createdAt", "lastUsedAt", "expiresAt", "token"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "scopes": {"type": "array", "items": {"type": "string", "enum": ["run", "submit", "read", "problems", "admin"]}}, "createdAt": {"type": "string", "description": "ISO 8601, UTC"}, "lastUsedAt": {"type": ["string", "null"]}, "expiresAt": {"type": ["string", "null"]}, "token": {"type": "string"}}},
    "TokenList": {"type": "object", "required": ["tokens"], "properties": {"tokens": {"type": "array", "items": {"$ref": "#/components/schemas/Token"}}}},
    "ExportedSubmission": {"type": "object", "required": ["id", "problemId", "language", "status", "createdAt", "finishedAt", "program", "result"], "properties": {"id": {"type": "string"}, "problemId": {"type": "string"}, "language": {"type": "string"}, "status": {"type": "string"}, "createdAt": {"type": "string", "description": "ISO 8601, UTC"}, "finishedAt": {"type": "string", "description": "ISO 8601, UTC"}, "program": {"type": "object", "additionalProperties": {"type": ["string", "array", "object", "number", "boolean", "null"]}, "description": "As it was sent."}, "result": {"description": "As it was told.", "type": ["object", "string"], "additionalProperties": {"type": ["string", "array", "object", "number", "boolean", "null"]}}}},
    "AccountExport": {"type": "object", "required": ["user", "sessions", "tokens", "submissions"], "properties": {"user": {"$ref": "#/components/schemas/User"}, "sessions": {"type": "array", "items": {"$ref": "#/components/schemas/KnownSession"}}, "tokens": {"type": "array", "items": {"$ref": "#/components/schemas/Token"}}, "submissions": {"type": "array", "items": {"$ref": "#/components/schemas/ExportedSubmission"}}}},
    "AdminUser": {"type": "object", "required": ["id", "name", "role", "createdAt", "submissions", "disabled", "lastSeenAt"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "role": {"type": "string", "enum": ["user", "setter", "admin"]}, "createdAt": {"type": "string", "description": "ISO 8601, UTC"}, "submissions": {"type": "integer"}, "disabled": {"type": "boolean"}, "lastSeenAt": {"type": ["string", "null"]}}},
    "UserList": {"type": "object", "required": ["users", "next"], "properties": {"users": {"type": "array", "items": {"$ref": "#/components/schemas/AdminUser"}}, "next": {"type": ["string", "null"]}}},
    "UserChange": {"type": "object", "properties": {"role": {"type": "string", "enum": ["user", "setter", "admin"]}, "disabled": {"type": "boolean"}}}
  },
  "responses": {
    "SignInRequired": {"description": "Sign in first, or the name or the password is wrong.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}},
    "Forbidden": {"description": "Not for this user, token or page.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}}
  }
})json";

}  // namespace codevault
