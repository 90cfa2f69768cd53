#include "api/problem_admin_routes.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <memory>

#include "api/iso_time.hpp"
#include "api/json_body.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "archives/archive.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/off_loop.hpp"
#include "base/random.hpp"
#include "http/text.hpp"
#include "jobs/job_kind.hpp"
#include "jobs/verify_job.hpp"
#include "problem/package_edit.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;
using http::Request;
using http::Response;

constexpr std::size_t longest_name = 200;

bool has_type(const Request& request, std::string_view type) {
  auto parts = http::split(request.header("Content-Type"), ';');
  return !parts.empty() && same_word(parts[0], type);
}

std::string path_of(const Request& request) {
  auto path = request.query.find("path");
  if (path == request.query.end()) throw invalid("path", "is missing from the query");
  check_package_path(path->second, "path");
  return path->second;
}

NewLimits take_limits(JsonFields& fields) {
  constexpr std::uint64_t longest = 600'000;  // ms
  NewLimits limits;
  if (auto time = fields.number_if("timeLimit", 1, longest)) {
    limits.time = std::chrono::milliseconds(*time);
  }
  limits.memory = fields.number_if("memoryLimit", 1_MiB, 64_GiB);
  if (limits.memory && *limits.memory % 1_MiB != 0) {
    throw invalid("memoryLimit", "must be a whole number of MiB, given in bytes");
  }
  return limits;
}

std::optional<bool> take_hidden(JsonFields& fields) {
  auto word = fields.text_if("visibility", longest_name);
  if (!word) return std::nullopt;
  if (*word != "published" && *word != "hidden") {
    throw invalid("visibility", "must be published or hidden");
  }
  return *word == "hidden";
}

json::object row_of(const ProblemRecord& record) {
  json::object summary = json::parse(record.summary).as_object();
  json::object row;
  row["id"] = record.id;
  for (const char* name : {"name", "difficulty", "tests", "memoryLimit"}) row[name] = summary[name];
  row["visibility"] = record.hidden ? "hidden" : "published";
  row["origin"] = record.origin;
  row["timeLimit"] = record.time_limit_ms > 0 ? json::value(record.time_limit_ms) : nullptr;
  row["updatedAt"] = iso_time(record.updated);
  return row;
}

Response broken_package(const std::string& reason, const PackageFindings& findings) {
  Response response = error_response(422, "broken_package", reason);
  json::object body = json::parse(response.body).as_object();
  json::array faults;
  for (const PackageFinding& finding : findings) {
    bool fault = finding.level == PackageFinding::Level::error;
    if (fault) faults.emplace_back(to_utf8(sentence_of(finding)));
  }
  json::object& error = body["error"].as_object();
  error["faults"] = std::move(faults);
  error["findings"] = to_json(findings);
  response.body = json::serialize(body);
  return response;
}

Response created(const ProblemLibrary::Imported& imported) {
  json::object body;
  body["id"] = imported.id;
  body["findings"] = to_json(imported.findings);
  Response response = json_response(201, json::serialize(body));
  response.headers.emplace_back("Location", "/api/admin/problems/" + imported.id);
  return response;
}

// What an archive is, is told by its contents.
bool is_archive(const Request& request) {
  return has_type(request, "application/zip") || has_type(request, "application/xml") ||
         has_type(request, "text/xml");
}

// Stands for the name of an archive, which nobody sends.
constexpr const char* nameless = "archive";

// Throws Error{invalid} if there are several, as an upload makes one problem, or if nothing but the
// archive gives it a name.
OpenedPackage only_package(std::vector<OpenedPackage> packages, const std::string& id) {
  if (id.empty() && packages.size() == 1 && packages.front().path.filename() == nameless &&
      packages.front().format != ArchiveFormat::own) {
    throw invalid("id", "is missing, and nothing in the archive has a usable name for it");
  }
  if (packages.size() == 1) return std::move(packages.front());
  throw Error(ErrorKind::invalid,
              "the archive has " + std::to_string(packages.size()) +
                  " problems: upload them one by one, or use `codevault problems import`");
}

// A folder that is removed with its owner.
using OwnFolder = std::unique_ptr<const fs::path, void (*)(const fs::path*)>;

void forget(const fs::path* folder) {
  std::error_code ignored;  // files that stay only take room
  fs::remove_all(*folder, ignored);
}

}  // namespace

void ProblemAdminRoutes::add_to(Routes& routes) {
  using Here = ProblemAdminRoutes;
  const Access access{.least = Role::setter, .scope = Scope::problems};
  routes.add("GET", "/api/admin/problems", access, by(this, &Here::list));
  routes.add("POST", "/api/admin/problems", access, by(this, &Here::create));
  routes.add("GET", "/api/admin/problems/:id", access, by(this, &Here::show));
  routes.add("PATCH", "/api/admin/problems/:id", access, by(this, &Here::change));
  routes.add("DELETE", "/api/admin/problems/:id", access, by(this, &Here::remove));
  routes.add("GET", "/api/admin/problems/:id/package", access, by(this, &Here::download));
  routes.add("GET", "/api/admin/problems/:id/file", access, by(this, &Here::read_file));
  routes.add("PUT", "/api/admin/problems/:id/file", access, by(this, &Here::write_file));
  routes.add("DELETE", "/api/admin/problems/:id/file", access, by(this, &Here::remove_file));
  routes.add("POST", "/api/admin/problems/:id/verify", access, by(this, &Here::verify));
}

Task<Response> ProblemAdminRoutes::list(Request) {
  json::array rows;
  for (const ProblemRecord& record : co_await problems_.list()) {
    rows.push_back(row_of(record));
  }
  json::object body;
  body["problems"] = std::move(rows);
  co_return json_response(200, json::serialize(body));
}

Task<Response> ProblemAdminRoutes::create(Request request) {
  ProblemLibrary::Imported imported;
  PackageFindings findings;  // of the conversion of an archive
  std::string fault;
  try {
    if (is_archive(request)) {
      std::string name = query_text(request, "id");
      imported = co_await import_archive(std::move(request.body), std::move(name), findings);
    } else {
      JsonFields fields = co_await body_fields(request);
      std::string wish = fields.text("id", longest_name);
      std::string name = fields.text("name", longest_name);
      fields.finish();
      imported = co_await import_skeleton(std::move(wish), std::move(name));
    }
  } catch (const BrokenPackage& broken) {
    fault = broken.what();
  }
  if (!fault.empty() && !has_errors(findings)) {
    findings.push_back(finding_of(fault, PackageFinding::Level::error));
  }
  if (!fault.empty()) co_return broken_package(fault, findings);
  imported.findings.insert(imported.findings.begin(), findings.begin(), findings.end());
  co_return created(imported);
}

Task<ProblemLibrary::Imported> ProblemAdminRoutes::import_archive(std::string bytes, std::string id,
                                                                  PackageFindings& findings) {
  fs::path folder = problems_.fresh_folder();
  OwnFolder own(&folder, forget);
  auto unpack = [bytes = std::move(bytes), id = std::move(id), folder]() mutable {
    try {
      return only_package(open_archive(std::move(bytes), nameless, id, folder), id);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::invalid || error.field() == "id") throw;
      throw BrokenPackage(error);
    }
  };
  OpenedPackage package = co_await problems_.on_files(std::move(unpack));
  findings = std::move(package.findings);
  auto lost = std::ranges::find(findings, PackageFinding::Level::error, &PackageFinding::level);
  if (lost != findings.end()) {
    throw BrokenPackage(Error(ErrorKind::invalid, sentence_of(*lost), lost->file));
  }
  co_return co_await problems_.import_new(std::move(package.path));
}

Task<ProblemLibrary::Imported> ProblemAdminRoutes::import_skeleton(std::string id,
                                                                   std::string name) {
  if (!is_problem_id(id)) {
    throw invalid("id", "may have only letters, digits, '-', '_' and '.', at most 100");
  }
  fs::path folder = problems_.fresh_folder();
  OwnFolder own(&folder, forget);
  write_skeleton(folder / id, name);
  fs::path package = folder / id;
  co_return co_await problems_.import_new(std::move(package));
}

Task<Response> ProblemAdminRoutes::show(Request request) {
  ProblemRecord record = co_await problems_.record(request.parameters.at("id"));
  std::vector<Bytes> sizes = co_await problems_.sizes(record);
  PackageFindings findings = co_await problems_.findings(record.id);
  json::object body = row_of(record);
  body["findings"] = to_json(findings);
  json::array& files = body["files"].emplace_array();
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    json::object file;
    file["path"] = to_utf8(record.files[i].path);
    file["size"] = sizes[i];
    files.push_back(std::move(file));
  }
  co_return json_response(200, json::serialize(body));
}

Task<Response> ProblemAdminRoutes::change(Request request) {
  std::string id = request.parameters.at("id");
  JsonFields fields = co_await body_fields(request);
  NewLimits limits = take_limits(fields);
  std::optional<bool> hidden = take_hidden(fields);
  fields.finish();
  if (limits.time || limits.memory) {
    ProblemLibrary::Edit say = [limits](const fs::path& package) { set_limits(package, limits); };
    Response response = co_await edit(id, std::move(say));
    if (response.status != 204) co_return response;
  }
  if (hidden) co_await problems_.hide(id, *hidden);
  ProblemRecord record = co_await problems_.record(id);
  co_return json_response(200, json::serialize(row_of(record)));
}

Task<Response> ProblemAdminRoutes::remove(Request request) {
  std::string id = request.parameters.at("id");
  co_await problems_.remove(id);
  co_return no_content();
}

Task<Response> ProblemAdminRoutes::download(Request request) {
  std::string id = request.parameters.at("id");
  Response response;
  response.body = co_await problems_.archive(id);
  response.content_type = "application/zip";
  response.headers = {{"Cache-Control", "no-store"},
                      {"Content-Disposition", "attachment; filename=\"" + id + ".zip\""}};
  co_return response;
}

Task<Response> ProblemAdminRoutes::read_file(Request request) {
  std::string path = path_of(request);
  std::string id = request.parameters.at("id");
  Blob bytes = co_await problems_.file(id, path);
  const std::string& contents = contents_of(bytes);
  std::string body = co_await off_loop(contents.size(), [&] {
    json::object file{{"path", path}};
    if (is_utf8(contents) && contents.find('\0') == std::string::npos) {
      file["text"] = contents;
    } else {
      file["base64"] = to_base64(contents);
    }
    return json::serialize(file);
  });
  co_return json_response(200, std::move(body));
}

Task<Response> ProblemAdminRoutes::write_file(Request request) {
  std::string path = path_of(request);
  std::string id = request.parameters.at("id");
  JsonFields fields = co_await body_fields(request);
  auto text = fields.contents_if("text", request.body.size());
  auto encoded = fields.contents_if("base64", request.body.size());
  fields.finish();
  if (text.has_value() == encoded.has_value()) {
    throw invalid("text", "or 'base64' must be sent, one of them");
  }
  if (encoded) text = co_await off_loop(encoded->size(), [&] { return from_base64(*encoded); });
  if (!text) throw invalid("base64", "is not base64");
  ProblemLibrary::Edit put = [path, contents = std::move(*text)](const fs::path& package) {
    put_file(package, path, contents);
  };
  co_return co_await edit(std::move(id), std::move(put));
}

Task<Response> ProblemAdminRoutes::remove_file(Request request) {
  std::string path = path_of(request);
  std::string id = request.parameters.at("id");
  ProblemLibrary::Edit drop = [path](const fs::path& package) { drop_file(package, path); };
  co_return co_await edit(std::move(id), std::move(drop));
}

Task<Response> ProblemAdminRoutes::edit(std::string id, ProblemLibrary::Edit edit) {
  std::string fault;
  try {
    co_await problems_.change(std::move(id), std::move(edit));
  } catch (const BrokenPackage& broken) {
    fault = broken.what();
  }
  if (!fault.empty()) {
    co_return broken_package(fault, {finding_of(fault, PackageFinding::Level::error)});
  }
  co_return no_content();
}

Task<Response> ProblemAdminRoutes::verify(Request request, Caller caller) {
  ProblemRecord record = co_await problems_.record(request.parameters.at("id"));
  VerifyJob wanted{.problem = record.id};
  NewJob job = new_job(JobKind::verify, random_id(), to_json(wanted), caller.tenant(request));
  json::object body{{"jobId", job.id}};
  co_await queue_.add(std::move(job));
  co_return json_response(202, json::serialize(body));
}

}  // namespace codevault
